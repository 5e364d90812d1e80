import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineMessages } from '../../i18n/messages.ts';
import { FIELDS, NOTHING } from '../fields.ts';
import type { FieldName, Values } from '../types.ts';
import { judge } from './judge.ts';
import { en } from './messages.en.ts';
import { es } from './messages.es.ts';
import type { DeskTexts } from './messages.ts';
import { remarkText } from './views.ts';

const messages = defineMessages(es, { en: async () => en });

/** What a person reads under a field, in the language; empty: nothing. */
const says = async (name: FieldName, values: Partial<Values>, locale: 'es-MX' | 'en' = 'es-MX') => {
  const field = FIELDS.find((each) => each.name === name)!;
  const verdict = judge(field, { ...NOTHING, ...values });
  const texts = (await messages.load(locale)) as DeskTexts;
  return verdict ? remarkText(texts, verdict).join('') : '';
};

test('a second address that differs is told by the piece that differs', async () => {
  const again = (emailAgain: string) => says('emailAgain', { email: 'admin@example.com', emailAgain });
  assert.equal(await again('admin@exmaple.com'), 'No coincide con el correo de arriba: revise «exmaple».');
  assert.equal(await again('admi@example.com'), 'No coincide con el correo de arriba: revise «admi».');
  assert.equal(await again('admin@example.com.mx'), 'No coincide con el correo de arriba.');
  assert.equal(await again('Admin@Example.com '), '', 'A-CM-20: case does not count');
  assert.equal(
    await says('emailAgain', { email: 'a@example.com', emailAgain: 'a@exmaple.com' }, 'en'),
    'Does not match the e-mail above: check "exmaple".',
  );
});

test('numbers are counted: what is missing, what is too much', async () => {
  assert.equal(await says('phone', { phone: '55 5555 010' }), 'Faltan dígitos: escriba 10, lleva 9.');
  assert.equal(await says('phone', { phone: '55 5555 01000' }), 'Sobran dígitos: escriba 10, lleva 11.');
  assert.equal(await says('phone', { phone: '+52 55 5555 0100' }), '');
  assert.equal(await says('postalCode', { postalCode: '0610' }), 'Son 5 dígitos: falta 1.');
  assert.equal(await says('postalCode', { postalCode: '061' }), 'Son 5 dígitos: faltan 2.');
  assert.equal(await says('curp', { curp: 'HEGG560427MVZRRL' }), 'La CURP tiene 18 caracteres: faltan 2.');
  assert.equal(await says('curp', { curp: 'HEGG560427MVZRRL04' }), '');
  assert.equal(
    await says('curp', { curp: 'HEGG560427MVZRRL' }, 'en'),
    'A CURP has 18 characters: 2 missing.',
  );
});

test('A-CM-3: length, structure and date of an RFC are errors, its check digit is a warning', async () => {
  const rfc = (value: string, type = 'person') => says('rfc', { rfc: value, type });
  assert.equal(
    await rfc('PRUE7010023T5'),
    'El dígito verificador no corresponde: se esperaba 7 y termina en 5. Puede continuar si así está en su constancia.',
  );
  const field = FIELDS.find(({ name }) => name === 'rfc')!;
  assert.equal(judge(field, { ...NOTHING, rfc: 'PRUE7010023T5' })?.level, 'warning');
  assert.equal(judge(field, { ...NOTHING, rfc: 'PRUE7010023T' })?.level, 'error');
  assert.equal(await rfc('PRUE7010023T'), 'El RFC tiene 13 caracteres: falta 1.');
  assert.equal(await rfc('PRUE7010023T'.slice(0, 5)), 'El RFC tiene 13 caracteres: faltan 8.');
  assert.equal(await rfc('PRUE7013323T5'), 'La fecha del RFC no existe: son año, mes y día.');
  assert.equal(await rfc('PRUE70A00231T'), 'Son 4 letras, 6 dígitos de la fecha y 3 caracteres.');
  assert.equal(
    await rfc('PRUE7010023T5', 'company'),
    'Es el RFC de una persona física: revíselo o cambie el tipo.',
  );
  assert.equal(await rfc('MCI7306249Y1'), 'Es el RFC de una persona moral: revíselo o cambie el tipo.');
  assert.equal(await rfc('XAXX010101000'), 'Es el RFC genérico: escriba el suyo.');
});

test('every field that must be filled says so in both languages', async () => {
  for (const { name, optional } of FIELDS.filter((field) => field.name !== 'type')) {
    const [spanish, english] = [await says(name, {}), await says(name, {}, 'en')];
    assert.equal(spanish === '', Boolean(optional), name);
    assert.equal(english === '', Boolean(optional), name);
  }
});
