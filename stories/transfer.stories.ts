import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/transfer/define';
import { html } from 'lit';
import { deep, found, press } from './support/act.ts';
import { failing, losing, silence } from './support/faults.ts';
import { fill } from './support/fill.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { until } from './support/until.ts';

interface Arguments {
  mode: 'single' | 'mass';
  customerId?: string;
}

const meta: Meta<Arguments> = {
  title: 'Widgets/Transfer',
  component: 'mostrador-transfer',
  args: { mode: 'single' },
  render: ({ mode }) => html`<mostrador-transfer mode=${mode}></mostrador-transfer>`,
};
export default meta;
type Story = StoryObj<Arguments>;

const acting = {
  session: 'distributor',
  scopes: ['balances:read', 'customers:read', 'transfers:read', 'transfers:create', 'events:read'],
} as const;

/** Finds one receiver, by default the manual's customer, NIC 200070, and chooses it. */
async function choose(canvas: HTMLElement, search = '200070'): Promise<void> {
  fill(canvas, '#customer', search);
  await until(() => {
    const list = deep(canvas, '.options');
    return list?.querySelectorAll('[part~=receiver]').length === 1;
  }, 'one receiver');
  await press(canvas, '[part~=receiver]');
  await found(canvas, '#quantity');
}

/** The question hears only a person, so stories stop before it. */
const asked = (canvas: HTMLElement) => found(canvas, 'dialog[open]');

/** The field of an account in the table. */
const cell = (canvas: HTMLElement, name: string, which: 'quantity' | 'amount') => {
  const rows = deep(canvas, '[part~=table]')?.querySelectorAll('[part~=row]') ?? [];
  const row = [...rows].find((each) => each.querySelector('.id bdi')?.textContent === name);
  return `#${row?.querySelector(`[id^=${which}]`)?.id}`;
};

const typed = (canvas: HTMLElement, rows: Readonly<Record<string, readonly [string, string]>>) => {
  for (const [name, [quantity, amount]] of Object.entries(rows)) {
    fill(canvas, cell(canvas, name, 'quantity'), quantity);
    fill(canvas, cell(canvas, name, 'amount'), amount);
  }
};

/** Who receives is searched for; the first customers are on show. */
export const Ready: Story = { parameters: acting };

/** CM-TIM-01: 250 stamps to one account, at the customer's own price in bulk. */
export const Chosen: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    await choose(context.canvasElement);
    fill(context.canvasElement, '#quantity', '250');
  },
};

/** CM-TIM-02: what cannot be undone is asked about. */
export const Question: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    await choose(canvas);
    fill(canvas, '#quantity', '250');
    fill(canvas, '#comment', 'timbres a granel');
    await press(canvas, '[part~=transfer]');
    await asked(canvas);
  },
};

/** CM-TIM-05: points go to the customer itself, at face value. */
export const Points: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    await choose(canvas);
    await press(canvas, '[data-value=point]');
    fill(canvas, '#quantity', '500');
  },
};

/** CM-DIS-14: stamps to a distributor of the own network, at the price in bulk. */
export const ToDistributor: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    await choose(context.canvasElement, '200002');
    fill(context.canvasElement, '#quantity', '100');
  },
};

/** More than the stock: it says how many are missing. */
export const Short: Story = {
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    await choose(canvas);
    fill(canvas, '#quantity', '2000');
    await press(canvas, '[part~=transfer]');
    await found(canvas, '.message.error');
  },
};

/** CM-TIM-03: quantity and amount account by account, with what each uses a day and how long it lasts. */
export const Mass: Story = {
  args: { mode: 'mass' },
  parameters: acting,
  play: async (context) => {
    await settled(context);
    typed(context.canvasElement, { cuentasmpresa: ['100', '130'], Pruebas: ['150', '150'] });
  },
};

/** A dry run before the question: one account cannot receive, the others can. */
export const MassQuestion: Story = {
  args: { mode: 'mass' },
  parameters: { ...acting, scene: scene.blocked('nusta') },
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, { cuentasmpresa: ['100', '130'], nusta: ['80', '100'] });
    await press(canvas, '[part~=apply]');
    await asked(canvas);
  },
};

/** Nobody can receive: nothing is asked, and it says what is missing. */
export const MassRefused: Story = {
  args: { mode: 'mass' },
  parameters: acting,
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, { Pruebas: ['2000', '2000'] });
    await press(canvas, '[part~=apply]');
    await found(canvas, '[part~=refusal]');
  },
};

/** The dry run's answer is lost: nothing is asked, and it can be tried again. */
export const AnswerLost: Story = {
  args: { mode: 'mass' },
  parameters: { ...acting, transport: losing(/^\/v1\/transfer-batches$/) },
  play: async (context) => {
    await settled(context);
    const { canvasElement: canvas } = context;
    typed(canvas, { cuentasmpresa: ['100', '130'] });
    await press(canvas, '[part~=apply]');
    await found(canvas, '[part~=problem]');
  },
};

export const Empty: Story = {
  args: { mode: 'mass' },
  parameters: { ...acting, scene: scene.noCustomers },
};

/** Not allowed yet: the site acts for nobody. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('transfer', '.blank') },
};

/** A customer transfers nothing. */
export const Customer: Story = {
  parameters: { session: 'person', scopes: acting.scopes, until: scene.shown('transfer', '.blank') },
};

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('transfer', '.bone') },
};

export const Failed: Story = {
  parameters: { ...acting, transport: failing(/^\/v1\/balances/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...acting, offline: true } };
