import assert from 'node:assert/strict';
import test from 'node:test';
import { UNAVAILABLE_REASONS } from '../../../contract/src/problems.ts';
import { en as checkoutEn } from './checkout/messages.en.ts';
import { es as checkoutEs } from './checkout/messages.es.ts';
import { NOTICE_CODES } from './checkout/notices.ts';
import { en as closedEn } from './closed/messages.en.ts';
import { es as closedEs } from './closed/messages.es.ts';
import { es } from './messages.es.ts';

/** Of what is contracted for a time; stamps and points are not. */
const OF_SERVICES = ['contract_running', 'order_open', 'renewal_not_open'];

test("CM-CFG-02, CM-CFG-03: why buying is not allowed is said in the manual's words, as the platform says it", () => {
  for (const [reason, words] of Object.entries(UNAVAILABLE_REASONS)) {
    if (OF_SERVICES.includes(reason)) continue;
    const key = `why_${reason}` as keyof typeof closedEs;
    assert.equal(closedEs[key], words.es);
    assert.equal(closedEn[key], words.en);
  }
});

test('section 6: the messages of the manual stand word for word', () => {
  assert.equal(es.irreversible, 'Este proceso es incancelable e irreversible');
  assert.equal(checkoutEs.sure, '¿Realmente desea continuar?');
  assert.equal(checkoutEs.confirmTitle, 'Confirmación de Compra');
  assert.equal(checkoutEs.stamps_thanks, 'Gracias por su compra en Timbres.');
  assert.equal(checkoutEs.points_thanks, 'Gracias por su compra en Puntos.');
});

test('every notice has its words in both languages', () => {
  for (const code of NOTICE_CODES) {
    assert.ok(checkoutEs[`no_${code}`]);
    assert.ok(checkoutEn[`no_${code}`]);
  }
});
