import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing.ts';
import { newcomers, signUpBody, somebody } from './testing.ts';

let server: TestServer;
let they: ReturnType<typeof newcomers>;
before(async () => {
  server = await startTestServer();
  they = newcomers(server);
});
after(() => server.stop());
beforeEach(async () => {
  await server.db.deleteFrom('guess').execute();
});

const address = (postalCode: string) => ({
  postalCode,
  state: 'Baja California',
  city: 'Ensenada',
  colony: 'Zona Centro',
  street: 'Juárez',
  exteriorNumber: '100',
});

async function errorsOf(changes: Record<string, unknown>, locale?: string) {
  const { status, body } = await they.post(signUpBody('customer', changes), locale);
  assert.equal(status, 422, JSON.stringify(body));
  return (body as { errors: { pointer: string; code: string; message: string }[] }).errors;
}

test('every wrong field is told at once, each with its pointer, code and a sentence, in both languages', async () => {
  const changes = {
    profile: { ...somebody(), email: 'rosa@', phone: '646555' },
    company: { rfc: 'PGI15', curp: 'AAAA', phone: 'x646', address: address('228') },
  };
  const spanish = await errorsOf(changes);
  assert.deepEqual(
    spanish.map(({ pointer, code }) => [pointer, code]),
    [
      ['/profile/email', 'wrong_structure'],
      ['/profile/phone', 'wrong_length'],
      ['/company/rfc', 'wrong_length'],
      ['/company/phone', 'wrong_characters'],
      ['/company/curp', 'wrong_length'],
      ['/company/address/postalCode', 'wrong_length'],
    ],
  );
  assert.deepEqual(
    spanish.map(({ message }) => message),
    [
      'Escriba un correo como nombre@empresa.mx.',
      'Faltan dígitos: escriba 10, lleva 6.',
      'Al RFC le faltan 7 caracteres (mínimo 12, máximo 13 caracteres).',
      'Escriba solo los 10 dígitos del teléfono.',
      'La CURP tiene 18 caracteres: faltan 14.',
      'Son 5 dígitos: faltan 2.',
    ],
  );
  const english = await errorsOf(changes, 'en');
  assert.equal(english[1]?.message, 'Digits missing: write 10, you have 6.');
  assert.equal(english[4]?.message, 'A CURP has 18 characters: 14 missing.');
});

test('A-CM-3: structure and date of an RFC are errors, its check digit is a warning', async () => {
  for (const [rfc, code] of [
    ['PGI159912AB1', 'wrong_date'],
    ['1GI150312AB1', 'wrong_structure'],
    ['PGI150312AB12', 'wrong_length'],
  ] as const) {
    const [error] = await errorsOf({ profile: somebody(), company: { rfc } });
    assert.deepEqual([error?.pointer, error?.code], ['/company/rfc', code], rfc);
  }
  const { signUp } = await they.signUp('customer', {
    profile: somebody(),
    company: { rfc: 'prue-701002-3t5' },
  });
  assert.deepEqual(signUp.warnings, ['rfc_check_digit']);
  const generic = await they.signUp('customer', {
    profile: somebody(),
    company: { rfc: 'XAXX010101000' },
  });
  assert.deepEqual(generic.signUp.warnings, []);
});

test('what was typed is kept without what people write for the eye', async () => {
  const profile = { ...somebody(), phone: '+52 (646) 555-0177' };
  const { id } = await they.signUp('customer', {
    profile: { ...profile, email: `  ${profile.email} ` },
    company: { rfc: 'pgi 150312 ab1', curp: '', phone: '646 555 0178' },
  });
  const row = await server.db
    .selectFrom('sign_up')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const company = row.company as { rfc: string; phone: string; curp?: string };
  assert.deepEqual([row.phone, row.email], ['6465550177', profile.email]);
  assert.deepEqual([company.rfc, company.phone, company.curp], ['PGI150312AB1', '6465550178', undefined]);
});

test('the company is left out for a profile, and for nothing else', async () => {
  const without = { ...signUpBody('profile', { profile: somebody() }), kind: 'customer' };
  const { body } = await they.post(without);
  assert.equal((body as { errors: { code: string }[] }).errors[0]?.code, 'required');
  const withOne = { ...signUpBody('customer', { profile: somebody() }), kind: 'profile' };
  const refused = (await they.post(withOne)).body as { errors: { pointer: string; code: string }[] };
  assert.deepEqual([refused.errors[0]?.pointer, refused.errors[0]?.code], ['/company', 'not_expected']);
});
