import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { checkRfc, RFC_GROUPS } from './rfc.ts';

/**
 * Companies' numbers of which SAT's check digit holds, with &, Ñ, a digit A and a leap day among them: from the
 * tests of python-stdnum (tests/test_mx_rfc.doctest), which collected numbers in use.
 */
const COMPANIES = [
  ...['&&&030828PX7', '&JE040614N51', 'AA&0607148I0', 'B&D9605298Y3', 'MUÑ110218LJ6', 'AEL7407151YA'],
  ...['APA371201PQ7', 'CMI0507204U8', 'FAM000229SB8', 'DMM120201G43', 'ITM7002044W3', 'MAB9307148T4'],
  ...['EYO121214DD5', 'TQI090928UR4', 'ZZE040708QJ9', 'YAT000229588', 'CCS8512024CA', 'VMI820313C9A'],
  ...['AÑE9902224Z4', 'BAÑ930616R66', 'NIÑ7409256U1'],
];
/** In use and known to SAT, although their check digit fails: the same source. */
const FAILING = [
  'SIN9311169P8',
  'AAC0903183F6',
  'ASE0804046M8',
  'ALC920108P18',
  'DES8707223AA',
  'TPM06111759A',
];

test("SAT's own example (answer 0610100135506 of 18 October 2006, annex 3): GODE561231GR8", () => {
  assert.deepEqual(checkRfc('GODE561231GR8'), { value: 'GODE561231GR8', kind: 'person' });
  assert.deepEqual(checkRfc('GODE561231GR9').expected, '8');
});

test('CM-CLI-02: numbers of companies in use pass, with & and Ñ and every check digit', () => {
  for (const value of COMPANIES) assert.deepEqual(checkRfc(value), { value, kind: 'company' });
});

test('A-CM-3: a check digit that fails is a warning with the one expected, never a problem', () => {
  for (const value of FAILING) {
    const check = checkRfc(value);
    assert.equal(check.problem, undefined);
    assert.match(check.expected!, /^[\dA]$/);
    assert.deepEqual(checkRfc(value.slice(0, -1) + check.expected), {
      value: value.slice(0, -1) + check.expected,
      kind: 'company',
    });
  }
});

test("A-CM-3: the manual's own samples fail: PRUE7010023T5, where 7 is expected, and MCI7306249Y1", () => {
  assert.deepEqual(checkRfc('PRUE7010023T5'), { value: 'PRUE7010023T5', kind: 'person', expected: '7' });
  assert.deepEqual(checkRfc('MCI7306249Y1'), { value: 'MCI7306249Y1', kind: 'company', expected: '6' });
});

test('A-CM-3: the generic numbers are taken as they are', () => {
  for (const value of ['XAXX010101000', 'XEXX010101000']) {
    assert.deepEqual(checkRfc(value), { value, kind: 'generic' });
  }
  assert.equal(checkRfc('XIXX010101000').kind, 'person');
});

test('what people type for the eye is taken away: case, spaces, dashes, a tilde of its own', () => {
  assert.equal(checkRfc('  gode 561231-gr8 ').value, 'GODE561231GR8');
  assert.equal(checkRfc('mab_930714.8t4').value, 'MAB9307148T4');
  assert.deepEqual(checkRfc('mun\u0303110218lj6'), { value: 'MUÑ110218LJ6', kind: 'company' });
});

test('CM-CLI-02: 12 characters for a company, 13 for a person; how many are missing or too many', () => {
  const missing = (text: string) => [checkRfc(text).problem, checkRfc(text).missing];
  assert.deepEqual(missing('PRUE7010023T'), ['wrong_length', 1]);
  assert.deepEqual(missing('MCI7306249Y'), ['wrong_length', 1]);
  assert.deepEqual(missing('MCI7306249Y12'), ['wrong_length', -1]);
  assert.deepEqual(missing('GODE561231GR88'), ['wrong_length', -1]);
  assert.deepEqual(missing('PRU'), ['wrong_length', 9]);
  assert.deepEqual(missing(''), ['wrong_length', 12]);
  assert.deepEqual(missing('12345678901234'), ['wrong_length', -1]);
});

test('characters in the wrong place are told apart from a wrong length', () => {
  for (const wrong of ['123456789012', '1234567890123', 'GODE56123AGR8', 'GODE561231Ñ18', 'GODE561231GRB']) {
    assert.equal(checkRfc(wrong).problem, 'wrong_structure', wrong);
  }
});

test('the six digits are a real day, of either century', () => {
  for (const wrong of ['GODE561331GR8', 'GODE560031GR8', 'GODE561200GR8', 'GODE561131GR8', 'GODE570229GR8']) {
    assert.equal(checkRfc(wrong).problem, 'wrong_date', wrong);
  }
  for (const right of ['GODE560229GR8', 'GODE000229GR8', 'GODE561231GR8']) {
    assert.equal(checkRfc(right).problem, undefined, right);
  }
});

test('the ruler knows its groups as soon as the fourth character is there', () => {
  assert.equal(checkRfc('PRU').kind, undefined);
  assert.deepEqual(RFC_GROUPS[checkRfc('PRUE').kind!], [4, 6, 3]);
  assert.deepEqual(RFC_GROUPS[checkRfc('MCI7').kind!], [3, 6, 3]);
  assert.deepEqual(RFC_GROUPS[checkRfc('XAXX010101000').kind!], [4, 6, 3]);
});

test('one digit typed wrong is always noticed, and no text at all throws', () => {
  const digits = fc.record({
    value: fc.constantFrom(...COMPANIES),
    at: fc.integer({ min: 3, max: 8 }),
    by: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(digits, ({ value, at, by }) => {
      const digit = (Number(value[at]) + by) % 10;
      const check = checkRfc(value.slice(0, at) + digit + value.slice(at + 1));
      assert.ok(check.problem === 'wrong_date' || check.expected !== undefined);
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => checkRfc(text).value !== undefined));
});
