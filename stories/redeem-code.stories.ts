import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/redeem-code/define';
import { html } from 'lit';
import { found, press } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { fill } from './support/fill.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Widgets/Redeem code',
  component: 'mostrador-redeem-code',
  render: () => html`<mostrador-redeem-code></mostrador-redeem-code>`,
};
export default meta;

const person = { session: 'person', scopes: ['balances:read', 'codes:redeem', 'events:read'] } as const;

/** The code of a demo's sale: 837TRTVDIZOHL21XZAHB1ZT4KHR with the PIN DGED gives 20 stamps. */
export const Ready: Story = { parameters: person };

/** A-CM-17: the code gives once, to the account that the person chooses. */
export const Redeemed: Story = {
  parameters: person,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    fill(canvas, '#code', scene.DEMO_CODE.code);
    fill(canvas, '#pin', scene.DEMO_CODE.pin);
    await press(canvas, '[part~=redeem]');
    await found(canvas, '[part~=outcome]');
  },
};

/** One message, whatever is wrong with code or PIN. */
export const Refused: Story = {
  parameters: person,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    fill(canvas, '#code', scene.DEMO_CODE.code);
    fill(canvas, '#pin', 'NO');
    await press(canvas, '[part~=redeem]');
    await found(canvas, '[part~=problem]');
  },
};

/** What is missing is marked, and takes the focus. */
export const Missing: Story = {
  parameters: person,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[part~=redeem]');
    await found(context.canvasElement, '.message.error');
  },
};

/** Not allowed yet: a person redeems, the site alone does not. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('redeem-code', '.blank') },
};

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('redeem-code', '.bone') },
};

export const Failed: Story = {
  parameters: { ...person, transport: failing(/^\/v1\/balances/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...person, offline: true } };
