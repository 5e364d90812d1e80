import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TemplateResult } from 'lit';
import type { MostradorHost } from '../provider/context.ts';
import { Acts } from './act.ts';
import type { PanelTexts } from './messages.ts';
import { outcomeNote } from './states.ts';

const texts = { t: (key: string) => key } as unknown as PanelTexts;

/** What the button of a failed act says on a page that acts for this account by now. */
const buttonFor = (accountId: string) => {
  const acts = new Acts('panel', () => {});
  acts.outcome = {
    kind: 'failed',
    name: 'give',
    problem: { code: 'network', title: 'Sin respuesta' },
    unsure: true,
    again: () => {},
    accountId: 'dst_1',
    fields: new Map(),
  };
  const host = { accountId } as MostradorHost;
  const { values } = outcomeNote({ acts, host }, texts, 'give', '') as TemplateResult;
  return values.find((value) => value === 'retry' || value === 'close');
};

test('what one account did is done once more by that account alone: another one can only put the note away', () => {
  assert.deepEqual([buttonFor('dst_1'), buttonFor('dst_2')], ['retry', 'close']);
});
