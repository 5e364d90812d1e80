import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/credit-codes/define';
import { html } from 'lit';
import { found, press } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { fill } from './support/fill.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const meta: Meta = {
  title: 'Widgets/Credit codes',
  component: 'mostrador-credit-codes',
  render: () => html`<mostrador-credit-codes></mostrador-credit-codes>`,
};
export default meta;

const distributor = {
  session: 'distributor',
  scopes: ['sales:read', 'codes:write', 'balances:read', 'events:read'],
} as const;

/** Asks for a code of so many stamps, and waits for what comes of it. */
const creating =
  (quantity: string, next: string): Play =>
  async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    fill(canvas, '#quantity', quantity);
    fill(canvas, '#amount', '50.00');
    await press(canvas, '[part~=create]');
    await found(canvas, next);
  };

/** CM-FAC-03: the codes of a demo, none with its PIN. */
export const Ready: Story = { parameters: { ...distributor, scene: scene.codesOfAllStates } };

/** A-CM-18: the PIN is shown once, here. */
export const Created: Story = { parameters: distributor, play: creating('20', '[part~=created]') };

/** What is missing stands in numbers, and nothing that was typed is lost. */
export const NotEnough: Story = { parameters: distributor, play: creating('2000', '[part~=problem]') };

/** The code is there, but its PIN went with the answer: it is voided, and another one made. */
export const AnswerLost: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    const { transport } = stageOf(context.canvasElement)!.sandbox;
    transport.loseAnswer = ({ method }) => method === 'POST';
    await creating('20', '[part~=problem]')(context);
    transport.loseAnswer = null;
    await press(context.canvasElement, '[part~=create]');
    await found(context.canvasElement, '[part~=void]');
  },
};

/** What is wrong is marked, and takes the focus. */
export const Missing: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[part~=create]');
    await found(context.canvasElement, '.message.error');
  },
};

/** A-CM-17: an open code is voided after a question. */
export const Voiding: Story = {
  parameters: distributor,
  play: async (context) => {
    await settled(context);
    await press(context.canvasElement, '[part~=void]');
    await found(context.canvasElement, 'dialog[open]');
  },
};

export const Empty: Story = { parameters: { ...distributor, scene: scene.noCodes } };

/** Nobody creates codes without signing in. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('credit-codes', '.blank') },
};

/** The shop's customer has no codes to sell. */
export const NotAllowed: Story = { parameters: { session: 'embedded' } };

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('credit-codes', '.bone') },
};

export const Failed: Story = {
  parameters: { ...distributor, transport: failing(/^\/v1\/credit-codes/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...distributor, offline: true } };
