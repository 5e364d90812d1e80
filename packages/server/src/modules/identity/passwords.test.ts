import assert from 'node:assert/strict';
import { test } from 'node:test';
import { argon2id } from 'hash-wasm';
import { passwordFault } from './password-rules.ts';
import { passwordStrength } from './password-strength.ts';
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts';

const PERSON = ['Ana López', 'ana.lopez@tienda.example', '5512345678'];

test('a password is kept as argon2id with 19 MiB, 2 passes, 1 lane, and only it opens', async () => {
  const hash = await hashPassword('hola mundo cruel');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await verifyPassword('hola mundo cruel', hash), true);
  assert.equal(await verifyPassword('hola mundo Cruel', hash), false);
  assert.notEqual(await hashPassword('hola mundo cruel'), hash);
  assert.equal(needsRehash(hash), false);
});

test('an accent opens however the keyboard composed it', async () => {
  const hash = await hashPassword('cami\u00f3n de bomberos');
  assert.equal(await verifyPassword('camio\u0301n de bomberos', hash), true);
});

test('a hash of other parameters still opens and asks to be made anew', async () => {
  const salt = new Uint8Array(16);
  const older = await argon2id({
    password: 'hola mundo cruel',
    salt,
    iterations: 1,
    memorySize: 8192,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });
  assert.equal(await verifyPassword('hola mundo cruel', older), true);
  assert.equal(needsRehash(older), true);
});

test('without a person the work is the same and the answer no', async () => {
  const known = await hashPassword('hola mundo cruel');
  const time = async (hash: string | null) => {
    // The processor's time, not the wall's: what else the machine does tells nothing of the work.
    const start = process.cpuUsage();
    assert.equal(await verifyPassword('otra cosa distinta', hash), false);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < 5; round += 1) pairs.push([await time(known), await time(null)] as const);
  const best = (side: 0 | 1) => Math.min(...pairs.map((pair) => pair[side]));
  assert.ok(best(1) > best(0) / 2 && best(1) < best(0) * 2, `${best(0)} ms and ${best(1)} ms`);
});

test('10 to 128 characters, counted as people count them', () => {
  assert.equal(passwordFault('zorro gri'), 'too_short');
  assert.equal(passwordFault('zorro gris'), null);
  assert.equal(passwordFault('🦊🌵🎺🪁🧭🛶🪴🧲🪶🛸'), null);
  assert.equal(passwordFault('zq'.repeat(10).slice(0, 9)), 'too_short');
  assert.equal(passwordFault('La vida es sueño y '.repeat(7).slice(0, 128)), null);
  assert.equal(passwordFault('La vida es sueño y '.repeat(7).slice(0, 129)), 'too_long');
});

for (const common of [
  'password123',
  'P@ssw0rd2026',
  'contraseña1',
  'CONTRASEÑA2024!',
  '1234567890',
  '0987654321',
  'qwertyuiop',
  '1q2w3e4r5t',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'teamomucho1',
  'Mexico2026!!',
  'MexicoGuadalajara',
  'mostrador99',
  'AnaLopez1985',
  'ana.lopez.tienda',
  'Lopez5512345678',
]) {
  test(`a common password is refused: ${common}`, () =>
    assert.equal(passwordFault(common, PERSON), 'common'));
}

for (const good of [
  'zorro gris',
  'hola mundo cruel',
  'caballo batería grapa',
  'Tr0ub4dor&3x',
  '8305917264',
  'kfjwpqmzxn',
  'sin mayusculas ni signos',
]) {
  test(`no rule of composition stands in the way of: ${good}`, () =>
    assert.equal(passwordFault(good, PERSON), null));
}

test('the ruler grows with what is hard to guess', () => {
  const level = (password: string) => passwordStrength(password, ['perro']).level;
  assert.deepEqual(
    ['', 'zorro', 'perro12345', 'perro qzkv', 'perro qzkv mwx', 'caballo batería grapa'].map(level),
    [0, 1, 1, 2, 3, 4],
  );
});

test('the page runs the very same function from its source', () => {
  const inPage = new Function(`return (${passwordStrength.toString()})`)() as typeof passwordStrength;
  assert.deepEqual(inPage('hola mundo cruel', ['hola']), passwordStrength('hola mundo cruel', ['hola']));
});
