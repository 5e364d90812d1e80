import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toLocale } from './locale.ts';
import { type Catalogue, defineMessages, type Translation } from './messages.ts';

const es = {
  hello: 'Hola, {name}',
  stamps: ['{amount} timbre', '{amount} timbres'],
  plain: 'Saldo',
} as const satisfies Catalogue;
const en = {
  hello: 'Hello, {name}',
  stamps: ['{amount} stamp', '{amount} stamps'],
  plain: 'Balance',
} as const satisfies Translation<typeof es>;

test('the bundled language is there at once, the other after it is loaded', async () => {
  const messages = defineMessages(es, { en: async () => en });
  assert.equal(messages('es-MX')?.t('plain'), 'Saldo');
  assert.equal(messages('en'), undefined);
  const { t, locale } = await messages.load('en');
  assert.equal(t('plain'), 'Balance');
  assert.equal(locale, 'en');
  assert.equal(messages('en')?.t('plain'), 'Balance');
});

test('a language that cannot be fetched is answered in the bundled one', async () => {
  const messages = defineMessages(es, { en: async () => Promise.reject(new Error('offline')) });
  assert.equal((await messages.load('en')).t('plain'), 'Saldo');
});

test('parameters take their places, and 1 its own form', () => {
  const texts = defineMessages(es, { en: async () => en })('es-MX');
  assert.equal(texts?.t('hello', { name: 'Ana' }), 'Hola, Ana');
  assert.equal(texts?.t('stamps', { count: 1, amount: '1' }), '1 timbre');
  assert.equal(texts?.t('stamps', { count: 0, amount: '0' }), '0 timbres');
});

test('a template may stand for a parameter', () => {
  const bold = { strings: ['<b>'] };
  const texts = defineMessages(es, { en: async () => en })('es-MX');
  assert.deepEqual(texts?.rich('hello', { name: bold }), ['Hola, ', bold, '']);
});

/** Never run: the type check fails when one of these is no longer an error. */
export const refusedByTheTypeCheck = () => {
  const { t } = defineMessages(es, { en: async () => en })('es-MX')!;
  // @ts-expect-error: no such key
  t('missing');
  // @ts-expect-error: its parameter is missing
  t('hello');
  // @ts-expect-error: a plural needs its count
  t('stamps', { amount: '1' });
  // @ts-expect-error: `plain` is missing
  const less: Translation<typeof es> = { hello: '', stamps: ['', ''] };
  return less;
};

test('any tag a host gives leads to a language that is there', () => {
  const found = ['en', 'en-US', 'EN-gb', 'es', 'es-AR', 'fr', '', null, undefined].map(toLocale);
  assert.deepEqual(found, ['en', 'en', 'en', 'es-MX', 'es-MX', 'es-MX', 'es-MX', 'es-MX', 'es-MX']);
});
