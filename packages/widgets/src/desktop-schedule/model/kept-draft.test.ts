import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepDraft, keptDraft } from './kept-draft.ts';

const store = () => {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (name: string) => all.get(name) ?? null,
    setItem: (name: string, value: string) => void all.set(name, value),
    removeItem: (name: string) => void all.delete(name),
  };
};
const draft = { grid: '01'.repeat(168), timezone: 'America/Tijuana', etag: '"7"' };

test('what was not saved comes back after a reload, with the version that it was made of, a desktop apart', () => {
  const session = store();
  keepDraft('dsk_1', draft, session);
  assert.deepEqual(keptDraft('dsk_1', session), draft);
  assert.equal(keptDraft('dsk_2', session), null);
  keepDraft('dsk_1', null, session);
  assert.equal(session.all.size, 0);
});

test('what somebody else left in the storage is nothing', () => {
  const session = store();
  for (const text of ['{', 'null', '{"grid":"2"}', '[]']) {
    session.setItem('mostrador.schedule.dsk_1', text);
    assert.equal(keptDraft('dsk_1', session), null, text);
  }
});

test('a full store stops nobody', () => {
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  assert.doesNotThrow(() => keepDraft('dsk_1', draft, { ...store(), setItem }));
});
