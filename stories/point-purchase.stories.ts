import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/point-purchase/define';
import '@mostrador/widgets/provider/define';
import { html, nothing } from 'lit';
import { found, pressTo } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';

interface Args {
  pointCeiling?: number;
}
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const meta: Meta<Args> = {
  title: 'Widgets/Point purchase',
  component: 'mostrador-point-purchase',
  render: ({ pointCeiling }) =>
    html`<mostrador-point-purchase point-ceiling=${pointCeiling ?? nothing}></mostrador-point-purchase>`,
};
export default meta;

/** Waits for the widget, presses one of its parts and waits for another. */
const pressing =
  (part: string, next: string): Play =>
  async (context) => {
    await settled(context);
    await pressTo(context.canvasElement, `[part~=${part}]`, next);
  };

const fiveHundred = { unit: 'points', quantity: 500 } as const;

/** Points are paid with a stored method only (A-CM-14). */
export const Customer: Story = {
  parameters: { session: 'person', scene: scene.methods('customer', 'tok_ok', 'tok_debit', 'tok_bank_slow') },
};

/** The first method is given in the platform's window. */
export const WithoutMethods: Story = { parameters: { session: 'person' } };
export const KnownToTheSite: Story = {};
export const Visitor: Story = { parameters: { session: 'visitor' } };
export const Distributor: Story = {
  parameters: { session: 'distributor', scene: scene.methods('distributor', 'tok_ok') },
};

export const NarrowPayment: Story = {
  parameters: { session: 'person', width: 320, scene: scene.methods('customer', 'tok_ok', 'tok_bank_slow') },
  play: pressing('next', '[part~=payment]'),
};

export const Confirming: Story = {
  parameters: { session: 'person', scene: scene.methods('customer', 'tok_ok') },
  play: pressing('buy', 'dialog[open] [part~=confirm]'),
};

/** A payment method is always confirmed on the platform. */
export const ConfirmOnThePlatform: Story = {
  parameters: {
    platformWindow: 'block',
    scene: scene.awaitingConfirmation({ ...fiveHundred, token: 'tok_ok' }),
  },
};

/** The same page in this one, which leads back here. */
export const WindowsBlocked: Story = {
  parameters: {
    platformWindow: 'block',
    scene: scene.awaitingConfirmation({ ...fiveHundred, token: 'tok_ok' }),
  },
  play: pressing('open-window', '[part~=continue-here]'),
};

/** The platform's own page, where a method is chosen or added. */
export const ConfirmationWindow: Story = {
  parameters: { signedInThere: true, scene: scene.awaitingConfirmation({ ...fiveHundred, token: 'tok_ok' }) },
  play: pressing('open-window', '.spinner'),
};

export const ConfirmedOnThePlatform: Story = {
  parameters: {
    scene: scene.awaitingConfirmation({ ...fiveHundred, token: 'tok_ok' }),
    platformWindow: 'accept',
  },
  play: pressing('open-window', '[part~=receipt]'),
};

export const Receipt: Story = {
  parameters: { session: 'person', scene: scene.bought({ ...fiveHundred, token: 'tok_ok' }) },
};
export const BankRegistered: Story = {
  parameters: { session: 'person', scene: scene.bought({ ...fiveHundred, token: 'tok_bank_slow' }) },
};
/** The charge settles three business days later, while the receipt is on show. */
export const BankSettled: Story = {
  parameters: { session: 'person', scene: scene.bought({ ...fiveHundred, token: 'tok_bank_slow' }) },
  play: async (context) => {
    await settled(context);
    await found(context.canvasElement, '[part~=receipt]');
    await stageOf(context.canvasElement)?.change(scene.later({ days: 7 }));
    await found(context.canvasElement, '.verdict.success');
  },
};
export const BankRejected: Story = {
  parameters: { session: 'person', scene: scene.bought({ ...fiveHundred, token: 'tok_bank_rejected' }) },
  play: async (context) => {
    await settled(context);
    await found(context.canvasElement, '[part~=receipt]');
    await stageOf(context.canvasElement)?.change(scene.later({ days: 7 }));
    await found(context.canvasElement, '.verdict.danger');
  },
};
export const CardDeclined: Story = {
  parameters: { session: 'person', scene: scene.bought({ ...fiveHundred, token: 'tok_declined' }) },
};

/** CM-CFG-03. */
export const NotAllowed: Story = {
  parameters: { session: 'person', scene: scene.settings({ pointPurchaseEnabled: false }) },
};
export const Empty: Story = { parameters: { session: 'person', scene: scene.noPackages } };
export const Loading: Story = {
  parameters: {
    transport: silence,
    until: (root: HTMLElement) =>
      root.querySelector('mostrador-point-purchase')?.shadowRoot?.querySelector('.bone'),
  },
};
export const Failed: Story = {
  parameters: { session: 'person', transport: failing(/^\/v1\/offers/, 'internal_error') },
};
export const Offline: Story = { parameters: { session: 'person', offline: true } };
