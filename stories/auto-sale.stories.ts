import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/auto-sale/define';
import { html } from 'lit';
import { deep, found, press } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { fill } from './support/fill.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Widgets/Automatic sale',
  component: 'mostrador-auto-sale',
  render: () => html`<mostrador-auto-sale></mostrador-auto-sale>`,
};
export default meta;

const acting = {
  session: 'distributor',
  scopes: ['balances:read', 'transfers:create', 'events:read'],
} as const;

const ruleOf = (canvas: HTMLElement, name: string) => {
  const rules = deep(canvas, '[part~=table]')?.querySelectorAll('[part~=rule]') ?? [];
  return [...rules].find((each) => each.querySelector('.id bdi')?.textContent === name);
};

/** Types minimum, quantity and amount of an account. */
const typed = (canvas: HTMLElement, name: string, values: readonly [string, string, string]) => {
  for (const [index, which] of ['minimum', 'quantity', 'amount'].entries())
    fill(canvas, `#${ruleOf(canvas, name)?.querySelector(`[id^=${which}]`)?.id}`, values[index] ?? '');
};

/** CM-TIM-04: account by account, the balance that fires it, what is credited, and for how much. */
export const Ready: Story = { parameters: acting };

/** A rule that could not sell says why; it goes on by itself once it can. */
export const Paused: Story = {
  parameters: {
    ...acting,
    scene: scene.scenes(
      scene.settings({ automaticStampPurchase: false, stampPurchaseEnabled: false }),
      scene.autoSales({
        cuentasmpresa: { minimum: 50, quantity: 5_000, amount: 500_000, monthlyCeiling: 10_000 },
      }),
    ),
  },
};

/** What saving would credit right now, before anything is saved. */
export const Preview: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, 'cuentasmpresa', ['50', '2000', '3000']);
    typed(canvas, 'ten-norte', ['50', '2000', '2000']);
    await press(canvas, '[part~=preview]');
    await found(canvas, '[part~=tried]');
  },
};

/** Saving credits stamps at once: that is asked about. */
export const Question: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, 'cuentasmpresa', ['50', '500', '1500']);
    await press(canvas, '[part~=save]');
    await found(canvas, 'dialog[open]');
  },
};

/** Nothing fires now, so nothing is asked. */
export const Saved: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, 'ten-norte', ['50', '2000', '2000']);
    await press(canvas, '[part~=save]');
    await found(canvas, '[part~=outcome]');
  },
};

/** What is wrong is marked, and takes the focus. */
export const Wrong: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, 'Pruebas', ['-1', '0', '']);
    await press(canvas, '[part~=save]');
    await found(canvas, '.message.error');
  },
};

/** The platform refuses an account that was switched off: it is named in its row, and nothing is saved. */
export const Refused: Story = {
  parameters: { ...acting, scene: scene.blocked('nusta') },
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, 'nusta', ['0', '50', '50']);
    await press(canvas, '[part~=save]');
    await found(canvas, '[part~=refusal]');
  },
};

export const Empty: Story = { parameters: { ...acting, scene: scene.noCustomers } };

/** Not allowed yet: the site acts for nobody. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('auto-sale', '.blank') },
};

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('auto-sale', '.bone') },
};

export const Failed: Story = {
  parameters: { ...acting, transport: failing(/^\/v1\/auto-sales/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...acting, offline: true } };
