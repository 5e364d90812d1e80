import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MostradorElements } from './jsx.ts';

test('JSX knows the tags, their properties and their events', () => {
  const accounts: string[] = [];
  const signIn: MostradorElements['mostrador-sign-in'] = {
    pointCeiling: 500,
    className: 'wide',
    'onmostrador-signed-in': ({ person }) => accounts.push(...person.accounts.map(({ id }) => id)),
  };
  const provider: MostradorElements['mostrador-provider'] = {
    publishableKey: 'pk_1',
    fetchSession: async () => null,
    children: signIn,
  };
  // @ts-expect-error: a number, as the class declares it
  const wrong: MostradorElements['mostrador-sign-in'] = { pointCeiling: '500' };
  // @ts-expect-error: private to the class
  const hidden: MostradorElements['mostrador-sign-in'] = { _waiting: true };
  assert.ok(provider && wrong && hidden);
});
