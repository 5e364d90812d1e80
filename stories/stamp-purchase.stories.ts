import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/stamp-purchase/define';
import { html, nothing } from 'lit';
import { found, press, pressTo } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';

interface Args {
  pointCeiling?: number;
  stampingAccount?: string;
}
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const meta: Meta<Args> = {
  title: 'Widgets/Stamp purchase',
  component: 'mostrador-stamp-purchase',
  args: { pointCeiling: 1_000 },
  render: ({ pointCeiling, stampingAccount }) =>
    html`<mostrador-stamp-purchase point-ceiling=${pointCeiling ?? nothing} stamping-account=${stampingAccount ?? nothing}></mostrador-stamp-purchase>`,
};
export default meta;

/** Waits for the widget, presses one of its parts and waits for another. */
const pressing =
  (part: string, next: string): Play =>
  async (context) => {
    await settled(context);
    await pressTo(context.canvasElement, `[part~=${part}]`, next);
  };

/** A purchase of 100 stamps was not answered before a reload; the person finishes it now. */
const finishing = pressing('finish', '[part~=notice], [part~=receipt]');
const hundred = { quantity: 100 };

/** The shop's customer, signed in: the radio group, the receiving account, points before and after. */
export const Customer: Story = { parameters: { session: 'person' } };

/** Known to the shop: everything can be read and chosen; buying asks the person to sign in. */
export const KnownToTheSite: Story = {};

/** Nobody is known: the prices. */
export const Visitor: Story = { parameters: { session: 'visitor' } };

/** The operator's 13 packages; a distributor also pays with a stored method. */
export const Distributor: Story = {
  parameters: { session: 'distributor', scene: scene.methods('distributor', 'tok_ok', 'tok_bank_slow') },
};

/** Before the first method is stored, the platform's window takes it. */
export const DistributorWithoutMethods: Story = { parameters: { session: 'distributor' } };

/** Narrow places show five packages, and payment as a second view. */
export const NarrowPayment: Story = {
  parameters: { session: 'person', width: 320 },
  play: pressing('next', '[part~=payment]'),
};

export const AllPackagesInNarrow: Story = {
  parameters: { session: 'distributor', width: 320 },
  play: pressing('unfold', '[part~=packages]'),
};

/** The dialog ignores everybody for half a second, and scripts for ever. */
export const Confirming: Story = {
  parameters: { session: 'person' },
  play: pressing('buy', 'dialog[open] [part~=confirm]'),
};

/** The distributor raised its prices while the customer was choosing. */
export const PriceChanged: Story = {
  parameters: { session: 'person' },
  play: async (context) => {
    await settled(context);
    const stage = stageOf(context.canvasElement);
    await stage?.quiet();
    await stage?.change(scene.raisePrices);
    await pressing('buy', 'dialog[open] [part~=notice]')(context);
  },
};

/** Beyond what the person consented to for this site: the platform asks. */
export const ConfirmOnThePlatform: Story = {
  parameters: { platformWindow: 'block', scene: scene.awaitingConfirmation(hundred) },
};

/** The platform's own page, as the person sees it. */
export const ConfirmationWindow: Story = {
  parameters: { signedInThere: true, scene: scene.awaitingConfirmation(hundred) },
  play: pressing('open-window', '.spinner'),
};

/** The person refused there. */
export const RefusedOnThePlatform: Story = {
  parameters: { scene: scene.awaitingConfirmation(hundred), platformWindow: 'refuse' },
  play: pressing('open-window', '[part~=notice]'),
};

export const ConfirmationWindowClosed: Story = {
  parameters: { scene: scene.awaitingConfirmation(hundred), platformWindow: 'close' },
  play: pressing('open-window', '[part~=open-window].main'),
};

/** Bought; the page was reloaded before it heard of it, and finds its receipt. */
export const Receipt: Story = { parameters: { session: 'person', scene: scene.bought(hundred) } };

/** A distributor pays by bank: credited in 2 to 3 business days. */
export const BankRegistered: Story = {
  parameters: {
    session: 'distributor',
    scene: scene.bought({ person: 'distributor', quantity: 10_000, token: 'tok_bank_slow' }),
  },
};

/** Three business days later the bank refused the charge; nothing stays reserved. */
export const BankRejected: Story = {
  parameters: {
    session: 'distributor',
    scene: scene.bought({ person: 'distributor', quantity: 10_000, token: 'tok_bank_rejected' }),
  },
  play: async (context) => {
    await settled(context);
    await found(context.canvasElement, '[part~=receipt]');
    await stageOf(context.canvasElement)?.change(scene.later({ days: 7 }));
    await found(context.canvasElement, '.verdict.danger');
  },
};

/** No answer came: it asks what became of the purchase, and never sends another. */
export const Recovering: Story = {
  parameters: {
    scene: scene.bought(hundred),
    transport: failing(/^\/v1\/orders/, 'database_unavailable'),
    until: (root: HTMLElement) =>
      root.querySelector('mostrador-stamp-purchase')?.shadowRoot?.querySelector('[part~=recovering]'),
  },
};

/** It never arrived: the person finishes it with the same key, or discards it. */
export const NotSent: Story = { parameters: { scene: scene.unsent(hundred) } };

/** More than the points pay: the choice says how many lack, and the way to some. */
export const TooFewPoints: Story = {
  parameters: { session: 'person', scene: scene.pointsLeft(320) },
};

/** The points were spent elsewhere meanwhile. */
export const PointsSpentMeanwhile: Story = {
  parameters: {
    session: 'person',
    pointCeiling: 5_000,
    scene: scene.scenes(scene.unsent(hundred), scene.pointsLeft(320)),
  },
  play: finishing,
};

export const QuoteExpired: Story = {
  parameters: {
    session: 'person',
    pointCeiling: 5_000,
    scene: scene.scenes(scene.unsent(hundred), scene.later({ minutes: 120 })),
  },
  play: finishing,
};

export const SellerOutOfStock: Story = {
  parameters: {
    session: 'person',
    pointCeiling: 5_000,
    scene: scene.scenes(scene.unsent(hundred), scene.soldOut),
  },
  play: finishing,
};

export const AccountBlockedMeanwhile: Story = {
  parameters: {
    session: 'person',
    pointCeiling: 5_000,
    scene: scene.scenes(scene.unsent(hundred), scene.blockAccounts),
  },
  play: finishing,
};

export const SettingChangedMeanwhile: Story = {
  parameters: { session: 'person', pointCeiling: 5_000, scene: scene.unsent(hundred) },
  play: async (context) => {
    await settled(context);
    await stageOf(context.canvasElement)?.change(scene.settings({ stampPurchaseEnabled: false }));
    await finishing(context);
  },
};

/** An honest mistake of whoever embeds: the platform refuses, and nothing is charged. */
export const KeyReused: Story = {
  parameters: { session: 'person', scene: scene.unsent(hundred) },
  play: async (context) => {
    await settled(context);
    Object.assign(
      stageOf(context.canvasElement)?.sandbox.transport ?? {},
      failing(/^\/v1\/orders$/, 'idempotency_key_reused'),
    );
    await press(context.canvasElement, '[part~=finish]');
    await found(context.canvasElement, '[part~=notice], [part~=recovering]');
  },
};

/** The distributor's card is declined at once. */
export const CardDeclined: Story = {
  parameters: {
    session: 'distributor',
    scene: scene.bought({ person: 'distributor', quantity: 2_000, token: 'tok_declined' }),
  },
};

/** The person did not let this site buy. */
export const ConsentRefused: Story = {
  parameters: { platformWindow: 'refuse' },
  play: pressing('buy', '[part~=notice]'),
};

export const SignInWindowClosed: Story = {
  parameters: { platformWindow: 'close' },
  play: pressing('buy', '[part~=notice]'),
};

export const SignInWindowBlocked: Story = {
  parameters: { platformWindow: 'block' },
  play: pressing('buy', '[part~=notice]'),
};

/** CM-CFG-02: the setting is off. */
export const NotAllowed: Story = {
  parameters: { session: 'person', scene: scene.settings({ stampPurchaseEnabled: false }) },
};

/** CM-CFG-02: the setting is on, but its conditions are not met. */
export const NotAllowedWithoutAutomaticPurchase: Story = {
  parameters: { session: 'person', scene: scene.settings({ automaticStampPurchase: false }) },
};

/** A-CM-23. */
export const DistributorSuspended: Story = {
  parameters: { session: 'person', scene: scene.suspendDistributor },
};

export const SoldOut: Story = { parameters: { session: 'person', scene: scene.soldOut } };

/** The distributor has not defined a package. */
export const Empty: Story = { parameters: { session: 'person', scene: scene.noPackages } };

export const BlockedAccounts: Story = { parameters: { session: 'person', scene: scene.blockAccounts } };

export const Loading: Story = {
  parameters: {
    transport: silence,
    until: (root: HTMLElement) =>
      root.querySelector('mostrador-stamp-purchase')?.shadowRoot?.querySelector('.bone'),
  },
};

export const Failed: Story = {
  parameters: { session: 'person', transport: failing(/^\/v1\/offers/, 'internal_error') },
};

/** What was read stays, with its time; nothing can be bought. */
export const Offline: Story = { parameters: { session: 'person', offline: true } };
