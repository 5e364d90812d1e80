import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/define';
import { html } from 'lit';
import { bahia } from './pages/bahia.ts';
import { norte } from './pages/norte.ts';
import * as scene from './support/scenes/index.ts';

const meta: Meta = {
  title: 'Pages/A shop',
  parameters: { layout: 'fullscreen', session: 'person' },
};
export default meta;
type Story = StoryObj;

/**
 * Teal, radius 14, sans: sign in, buy, and watch both meters move. Everything here is the real platform, in this
 * tab.
 */
export const Bahia: Story = {
  name: 'Bahía',
  parameters: { host: 'bahia', session: 'embedded', pointCeiling: 1_000 },
  render: () => html`${bahia()}`,
};

export const BahiaSignedIn: Story = {
  name: 'Bahía, signed in',
  parameters: { host: 'bahia', pointCeiling: 1_000 },
  render: () => html`${bahia()}`,
};

/** Yellow, radius 2, serif text, a display font for titles and figures. */
export const Norte: Story = {
  parameters: { host: 'norte', scene: scene.stampsLeft(160) },
  render: () => html`${norte()}`,
};

/** The distributor's own page: its stock, its 13 packages. */
export const NorteDistributor: Story = {
  name: 'Norte, a distributor buys',
  parameters: {
    host: 'norte',
    session: 'distributor',
    scene: scene.methods('distributor', 'tok_ok', 'tok_bank_slow'),
  },
  render: () => html`${norte()}`,
};
