import assert from 'node:assert/strict';
import test from 'node:test';
import { checkEmail, sameEmail } from './email.ts';
import { checkPhone } from './phone.ts';
import { checkPostalCode } from './postal-code.ts';

test('A-CM-20: a telephone is its ten national digits, whatever was written before and between them', () => {
  const ways = [
    ...['5580009480', '55 8000 9480', '(55) 8000-9480', '55.8000.9480', '+52 55 8000 9480', '+5215580009480'],
    ...['+52 1 55 8000 9480', '52 55 8000 9480', '5215580009480', '0052 55 8000 9480', '01 55 8000 9480'],
    ...['044 55 8000 9480', '045 55 8000 9480', '(+52) 55 8000 9480'],
  ];
  for (const text of ways) assert.deepEqual(checkPhone(text), { value: '5580009480' }, text);
});

test('an area code that begins as the country does stays whole', () => {
  assert.deepEqual(checkPhone('521 234 5678'), { value: '5212345678' });
  assert.deepEqual(checkPhone('+52 521 234 5678'), { value: '5212345678' });
});

test('a telephone tells how many digits are missing or too many', () => {
  assert.deepEqual(checkPhone('55 8000 94'), { value: '55800094', problem: 'wrong_length', missing: 2 });
  assert.deepEqual(checkPhone('+52 55 8000'), { value: '558000', problem: 'wrong_length', missing: 4 });
  assert.deepEqual(checkPhone(''), { value: '', problem: 'wrong_length', missing: 10 });
  assert.equal(checkPhone('55 8000 94801').missing, -1);
});

test('what is no Mexican number is told', () => {
  assert.equal(checkPhone('55 8000 9480 ext 2').problem, 'wrong_characters');
  assert.equal(checkPhone('+1 619 555 0100').problem, 'wrong_characters');
  assert.equal(checkPhone('1234567890').problem, 'wrong_structure');
  assert.equal(checkPhone('0000000000').problem, 'wrong_structure');
});

test('CM-CLI-02: a postal code has five digits, 01000 to 99999', () => {
  for (const value of ['01000', '06600', '22000', '99999'])
    assert.deepEqual(checkPostalCode(value), { value });
  assert.deepEqual(checkPostalCode(' 06 600 '), { value: '06600' });
  assert.deepEqual(checkPostalCode('0660'), { value: '0660', problem: 'wrong_length', missing: 1 });
  assert.equal(checkPostalCode('066001').missing, -1);
  assert.equal(checkPostalCode('00999').problem, 'out_of_range');
  assert.equal(checkPostalCode('O6600').problem, 'wrong_characters');
});

test('an e-mail address has something on both sides of its @, and a dot behind it', () => {
  for (const value of [
    'ana@example.mx',
    'a.b+c@mail.example.com.mx',
    "o'hara@example.com",
    'niño@correo.mx',
  ]) {
    assert.deepEqual(checkEmail(value), { value });
  }
  assert.equal(checkEmail('  ana@example.mx\n').value, 'ana@example.mx');
  const wrong = [
    '',
    'ana',
    'ana@',
    '@example.mx',
    'ana@example',
    'ana@example.',
    'ana@.mx',
    'a b@example.mx',
  ];
  wrong.push(
    'ana@exa..mx',
    'ana@@example.mx',
    'ana@example.mx,eva@example.mx',
    '<ana@example.mx>',
    'ana@example.m',
  );
  for (const text of wrong) assert.equal(checkEmail(text).problem, 'wrong_structure', text);
  assert.equal(checkEmail(`${'a'.repeat(250)}@example.mx`).problem, 'wrong_length');
});

test('A-CM-20: addresses compare without case', () => {
  assert.equal(sameEmail('Ana@Example.mx ', 'ana@example.MX'), true);
  assert.equal(sameEmail('ana@example.mx', 'ana@exmaple.mx'), false);
});
