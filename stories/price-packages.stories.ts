import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/price-packages/define';
import { html } from 'lit';
import { found, press } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { fill } from './support/fill.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Widgets/Price packages',
  component: 'mostrador-price-packages',
  render: () => html`<mostrador-price-packages></mostrador-price-packages>`,
};
export default meta;

const distributor = {
  session: 'distributor',
  scopes: ['offers:read', 'packages:write', 'orders:read', 'events:read'],
} as const;

/** CM-PRE-01, CM-PRE-02: what customers buy, and the distributor's distributors. */
export const Ready: Story = { parameters: distributor };

/** Points cost customers 1.00 each (section 9), so the price follows the quantity. */
export const Points: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[data-value=point]');
    await found(context.canvasElement, '#new-price:disabled');
    fill(context.canvasElement, '#new-quantity', '700');
  },
};

export const Added: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    fill(canvas, '#new-quantity', '250');
    fill(canvas, '#new-price', '1,100.00');
    await press(canvas, '[part~=add]');
    await found(canvas, '[part~=outcome]');
  },
};

/** A row is changed in its place. */
export const Editing: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[part~=edit]');
    await found(context.canvasElement, '[part~=editor]');
  },
};

/** What is wrong is marked, and takes the focus. */
export const Missing: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[part~=add]');
    await found(context.canvasElement, '.message.error');
  },
};

/** Nothing is withdrawn without a question. */
export const Withdrawing: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[part~=withdraw]');
    await found(context.canvasElement, 'dialog[open]');
  },
};

export const Empty: Story = { parameters: { ...distributor, scene: scene.noPackages } };

/** Who sees prices only does not change them. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('price-packages', '.blank') },
};

/** A customer's person has no packages to sell. */
export const NotAllowed: Story = { parameters: { session: 'embedded' } };

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('price-packages', '.bone') },
};

export const Failed: Story = {
  parameters: { ...distributor, transport: failing(/^\/v1\/price-packages/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...distributor, offline: true } };
