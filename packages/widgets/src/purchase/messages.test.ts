import assert from 'node:assert/strict';
import test from 'node:test';
import { UNAVAILABLE_REASONS } from '../../../contract/src/problems.ts';
import { en } from './messages.en.ts';
import { es } from './messages.es.ts';
import { NOTICE_CODES } from './notices.ts';

test("CM-CFG-02, CM-CFG-03: why buying is not allowed is said in the manual's words, as the platform says it", () => {
  for (const [reason, words] of Object.entries(UNAVAILABLE_REASONS)) {
    const key = `why_${reason}` as keyof typeof es;
    assert.equal(es[key], words.es);
    assert.equal(en[key], words.en);
  }
});

test('section 6: the messages of the manual stand word for word', () => {
  assert.equal(es.irreversible, 'Este proceso es incancelable e irreversible');
  assert.equal(es.sure, '¿Realmente desea continuar?');
  assert.equal(es.confirmTitle, 'Confirmación de Compra');
  assert.equal(es.stamps_thanks, 'Gracias por su compra en Timbres.');
  assert.equal(es.points_thanks, 'Gracias por su compra en Puntos.');
});

test('every notice has its words in both languages', () => {
  for (const code of NOTICE_CODES) {
    assert.ok(es[`no_${code}`]);
    assert.ok(en[`no_${code}`]);
  }
});
