import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/balance-meter/define';
import '@mostrador/widgets/provider/define';
import { html } from 'lit';
import { deep } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';
import { until } from './support/until.ts';

interface Args {
  compact?: boolean;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Widgets/Balance meter',
  component: 'mostrador-balance-meter',
  argTypes: { compact: { control: 'boolean' } },
  render: ({ compact }) => html`<mostrador-balance-meter ?compact=${compact}></mostrador-balance-meter>`,
};
export default meta;

const meterIn = (root: HTMLElement) => root.querySelector('mostrador-balance-meter')?.shadowRoot;
const says = (root: HTMLElement) => meterIn(root)?.textContent?.trim();
const compact = { args: { compact: true } };
const loading = {
  transport: silence,
  until: (root: HTMLElement) => meterIn(root)?.querySelector('[role=status] svg'),
};
const failed = failing(/^\/v1\/balances/, 'internal_error');

export const Enough: Story = {};
/** Fewer than 8 days: icon, word and ruler change, and the way to some more appears. */
export const Low: Story = { parameters: { scene: scene.stampsLeft(160) } };
export const NoStamps: Story = { parameters: { scene: scene.stampsLeft(0) } };
/** Nothing was stamped in 30 days, so nothing is forecast. */
export const NoConsumption: Story = { parameters: { scene: scene.noConsumption } };
/** Its own stock, which has no forecast. */
export const Distributor: Story = { parameters: { session: 'distributor' } };
export const Loading: Story = { parameters: loading };
export const Failed: Story = { parameters: { transport: failed } };
/** What was read stays, with its time. */
export const Offline: Story = { parameters: { offline: true } };
/** Nobody is known: a balance is nobody else's business. */
export const NotAllowed: Story = { parameters: { session: 'visitor' } };

/** Stamps are bought elsewhere: the number counts and is said once, without a reload. */
export const LiveChange: Story = {
  play: async (context) => {
    await settled(context);
    await stageOf(context.canvasElement)?.change(scene.bought({ quantity: 500 }));
    await until(
      () => deep(context.canvasElement, '[part~=balance]')?.textContent?.includes('1,750'),
      'the balance to move',
    );
  },
};

export const Compact: Story = compact;
export const CompactLow: Story = { ...compact, parameters: { scene: scene.stampsLeft(160) } };
export const CompactNoStamps: Story = { ...compact, parameters: { scene: scene.stampsLeft(0) } };
export const CompactNoConsumption: Story = { ...compact, parameters: { scene: scene.noConsumption } };
export const CompactLoading: Story = { ...compact, parameters: { transport: silence, until: says } };
export const CompactFailed: Story = {
  ...compact,
  parameters: {
    transport: failed,
    until: (root: HTMLElement) => meterIn(root)?.querySelector('button'),
  },
};
export const CompactOffline: Story = { ...compact, parameters: { offline: true } };
export const CompactNotAllowed: Story = { ...compact, parameters: { session: 'visitor', until: says } };
