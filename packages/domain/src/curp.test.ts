import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { checkCurp } from './curp.ts';

/**
 * Examples that belong to nobody: of the registry's instructions (Alamán Pérez Ricardo), of Wikipedia and of the
 * tests of python-stdnum (tests/test_mx_curp.doctest).
 */
const PUBLISHED = [
  ...['AAPR630321HDFLRC09', 'BOXW310820HNERXN09', 'HEGG560427MVZRRL04', 'BEML920313HMCLNS09'],
  ...['PEGL890909MJCRMS08', 'AAAA000101HDFCCC09', 'MARR890512HMNRMN09', 'MESJ890928HMNZNS00'],
];
const STATES =
  'AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE';

test('CM-CLI-02: published keys pass, however they are typed', () => {
  for (const value of PUBLISHED) assert.deepEqual(checkCurp(value), { value });
  assert.deepEqual(checkCurp(' pegl-890909-mjcrms-08 '), { value: 'PEGL890909MJCRMS08' });
});

test('a wrong check digit is a problem, with the digit that belongs there', () => {
  assert.deepEqual(checkCurp('PEGL890909MJCRMS09'), {
    value: 'PEGL890909MJCRMS09',
    problem: 'wrong_check_digit',
    expected: '8',
  });
});

test('18 characters: how many are missing or too many', () => {
  const missing = (text: string) => [checkCurp(text).problem, checkCurp(text).missing];
  assert.deepEqual(missing('PEGL890909MJCRMS'), ['wrong_length', 2]);
  assert.deepEqual(missing('PEGL890909MJCRMS088'), ['wrong_length', -1]);
  assert.deepEqual(missing(''), ['wrong_length', 18]);
});

test('every state, abroad, and each entry of sex; nothing else', () => {
  const structure = (sex: string, state: string) => checkCurp(`PEGL890909${sex}${state}RMS00`).problem;
  for (const state of STATES.split(' ')) {
    for (const sex of 'HMX') assert.notEqual(structure(sex, state), 'wrong_structure', sex + state);
  }
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const taken = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((state) => !structure('H', state)?.endsWith('structure'));
  assert.deepEqual(taken.sort(), STATES.split(' ').sort());
  assert.equal(structure('Q', 'JC'), 'wrong_structure');
});

test('an inner vowel in the second place, consonants in the fourteenth to sixteenth', () => {
  for (const wrong of [
    'PBGL890909MJCRMS08',
    'PEGL890909MJCRAS08',
    'PEÑL890909MJCRMS08',
    '1EGL890909MJCRMS08',
  ]) {
    assert.equal(checkCurp(wrong).problem, 'wrong_structure', wrong);
  }
});

test('the day of birth is real in the century that the seventeenth character tells', () => {
  assert.equal(checkCurp('PEGL891313MJCRMS06').problem, 'wrong_date');
  assert.equal(checkCurp('PEGL890230MJCRMS06').problem, 'wrong_date');
  // 1900 had no 29 February, 2000 had one.
  assert.equal(checkCurp('PEGL000229MJCRMS00').problem, 'wrong_date');
  assert.equal(checkCurp('PEGL000229MJCRMSA0').problem, 'wrong_check_digit');
});

test('one digit typed wrong is noticed, and no text at all throws', () => {
  const arbitrary = fc.record({
    value: fc.constantFrom(...PUBLISHED),
    digit: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ value, digit }) => {
      fc.pre(value.at(-1) !== String(digit));
      assert.equal(checkCurp(value.slice(0, -1) + digit).problem, 'wrong_check_digit');
    }),
  );
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => checkCurp(text).value !== undefined));
});
