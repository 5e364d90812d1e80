import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/pending-sales/define';
import { html } from 'lit';
import { found, press } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { fill } from './support/fill.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const meta: Meta = {
  title: 'Widgets/Pending sales',
  component: 'mostrador-pending-sales',
  render: () => html`<mostrador-pending-sales></mostrador-pending-sales>`,
};
export default meta;

const distributor = {
  session: 'distributor',
  scopes: ['sales:read', 'sales:write', 'customers:read', 'events:read'],
  scene: scene.salesToInvoice,
} as const;

/** Opens the first customer's sales and ticks them all. */
const choosing: Play = async (context) => {
  await settled(context);
  await press(context.canvasElement, '[part~=choose]');
  await found(context.canvasElement, '[part~=sale]');
  await press(context.canvasElement, '#everything');
};

/** CM-FAC-02: who has sales to be invoiced. */
export const Ready: Story = { parameters: distributor };

const byBank = scene.bought({ unit: 'points', quantity: 500, token: 'tok_bank_slow' });

/** SV-19: what a customer ordered and its bank has not paid yet stands below. */
export const Awaited: Story = {
  parameters: { ...distributor, scene: scene.scenes(scene.salesToInvoice, byBank) },
};

/** Nothing is to be invoiced yet. */
export const AwaitedAlone: Story = {
  parameters: { ...distributor, scene: scene.scenes(scene.nothingToInvoice, byBank) },
};

/** CM-FAC-02: one customer's sales, and the total of those that are ticked. */
export const Sales: Story = { parameters: distributor, play: choosing };

/** Nothing is registered without a question. */
export const Question: Story = {
  parameters: distributor,
  play: async (context) => {
    await choosing(context);
    fill(context.canvasElement, '#reference', 'F000234');
    await press(context.canvasElement, '[part~=register]');
    await found(context.canvasElement, 'dialog[open]');
  },
};

/** What is wrong is marked, and takes the focus. */
export const Missing: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[part~=choose]');
    await press(context.canvasElement, '[part~=register]');
    await found(context.canvasElement, '.message.error');
  },
};

/** CM-FAC-03: credit codes have a list of their own, and are given a customer here. */
export const Codes: Story = {
  parameters: { ...distributor, scene: scene.codesOfAllStates },
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    await press(canvas, '[data-value=codes]');
    await found(canvas, '[part~=code]');
    fill(canvas, '#customer', '2000');
    await found(canvas, '[part~=customer]');
  },
};

export const Empty: Story = { parameters: { ...distributor, scene: scene.nothingToInvoice } };

/** Nobody invoices without signing in. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('pending-sales', '.blank') },
};

/** The shop's customer has no sales to invoice. */
export const NotAllowed: Story = { parameters: { session: 'embedded' } };

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('pending-sales', '.bone') },
};

export const Failed: Story = {
  parameters: { ...distributor, transport: failing(/^\/v1\/sales/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...distributor, offline: true } };
