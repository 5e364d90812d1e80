import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/meter-view/define';
import type { MeterAutoSale, MeterBalance, MeterState } from '@mostrador/widgets/meter-view';
import { html } from 'lit';
import { METER_STATES } from '../packages/widgets/src/balance-meter/types.ts';
import * as samples from '../packages/widgets/test/meter-samples.ts';
import { deep } from './support/act.ts';
import { until } from './support/until.ts';

interface Args {
  balance?: MeterBalance | null;
  autoSale?: MeterAutoSale | null;
  state?: MeterState;
  problem?: { title: string; detail?: string; requestId?: string };
  compact?: boolean;
  stale?: boolean;
}
type Story = StoryObj<Args>;

/** It has no data layer, so it fires no `mostrador-ready`: it stands when something stands in it. */
const drawn = (root: HTMLElement) =>
  [...root.querySelectorAll('mostrador-meter-view')].every(({ compact, shadowRoot }) =>
    compact ? shadowRoot?.textContent?.trim() : shadowRoot?.querySelector('.card > *'),
  );

const view = ({ balance, autoSale, state, problem, compact, stale }: Args, locale: string) =>
  html`<mostrador-meter-view
    .balance=${balance}
    .autoSale=${autoSale}
    .problem=${problem}
    .state=${state}
    ?compact=${compact}
    ?stale=${stale}
    locale=${locale}
    now=${samples.NOW}
  ></mostrador-meter-view>`;

const meta: Meta<Args> = {
  title: 'Widgets/Meter view',
  component: 'mostrador-meter-view',
  parameters: { platform: false, until: drawn },
  argTypes: {
    state: { control: 'inline-radio', options: METER_STATES },
    balance: { control: 'object' },
    autoSale: { control: 'object' },
    problem: { control: 'object' },
    compact: { control: 'boolean' },
    stale: { control: 'boolean' },
  },
  args: { balance: samples.OK, autoSale: samples.SALE_ON },
  render: (args, { globals }) => view(args, globals.locale),
};
export default meta;

export const Enough: Story = {};
export const Low: Story = { args: { balance: samples.LOW, autoSale: samples.SALE_OFF } };
export const NoStamps: Story = { args: { balance: samples.EMPTY, autoSale: samples.SALE_PAUSED } };
export const NoConsumption: Story = { args: { balance: samples.UNKNOWN, autoSale: null } };
export const Unlimited: Story = { args: { balance: samples.UNLIMITED, autoSale: null } };
export const Loading: Story = { args: { balance: null, state: 'loading' } };
export const Empty: Story = { args: { balance: null, state: 'empty' } };
export const Failed: Story = {
  args: {
    balance: null,
    state: 'failed',
    problem: {
      title: 'No pudimos cargar el saldo',
      detail: 'Reintente en un momento.',
      requestId: '7C2E91A40D6F4B1894BD1E5F60A204BD',
    },
  },
};
/** What is known stays, with its time. */
export const Offline: Story = { args: { state: 'offline' } };
export const Stale: Story = { args: { stale: true } };
export const NotAllowed: Story = {
  args: {
    balance: null,
    state: 'not-allowed',
    problem: { title: 'Su cuenta no permite ver el saldo', detail: 'Pida acceso a su distribuidor.' },
  },
};

/** The pill for a header. Below 160 px its words go and the count stays. */
export const Compact: Story = {
  args: { compact: true },
  render: (_, { globals: { locale } }) => {
    const pill = (more: Args) => html`<p>${view({ compact: true, ...more }, locale)}</p>`;
    return html`${pill({ balance: samples.OK })}${pill({ balance: samples.LOW })}${pill({ balance: samples.EMPTY })}${pill({ balance: samples.UNKNOWN })}${pill({ balance: samples.UNLIMITED })}${pill({ state: 'loading' })}${pill({ state: 'empty' })}${pill({ state: 'failed' })}${pill({ state: 'offline', balance: samples.OK })}${pill({ state: 'not-allowed' })}`;
  },
};

/** The widths of the design's picture, side by side. */
export const Widths: Story = {
  parameters: { layout: 'fullscreen' },
  render: (args, { globals: { locale } }) =>
    html`<div class="row">${[280, 320, 400, 760].map((width) => html`<div class="place" data-width=${width}>${view(args, locale)}</div>`)}</div>`,
};

/** The number counts, and the change is said once: "Saldo: 68,640 timbres". */
export const LiveChange: Story = {
  play: async ({ canvasElement }) => {
    const meter = canvasElement.querySelector('mostrador-meter-view');
    if (!meter) return;
    await until(() => deep(canvasElement, '[part~=balance]'));
    meter.balance = { ...samples.OK, stamps: 68_640, daysRemaining: 166, runsOutOn: '2027-05-03' };
    await until(() => deep(canvasElement, '[part~=balance]')?.textContent?.includes('68,640'));
  },
};

/** Arrow keys walk along the bars; the table says the same. */
export const ChartAsTable: Story = {
  play: async ({ canvasElement }) => {
    const toggle = await until(() => deep(canvasElement, '.chart button'));
    toggle.click();
    await until(() => deep(canvasElement, '.table'));
  },
};
