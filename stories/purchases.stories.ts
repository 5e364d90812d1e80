import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/purchases/define';
import { html } from 'lit';
import { found, press } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { fill } from './support/fill.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Widgets/Purchases',
  component: 'mostrador-purchases',
  render: () => html`<mostrador-purchases></mostrador-purchases>`,
};
export default meta;

const distributor = {
  session: 'distributor',
  pointCeiling: 20_000,
  scopes: [
    'balances:read',
    'offers:read',
    'orders:read',
    'orders:create',
    'contracts:write',
    'customers:read',
    'events:read',
  ],
} as const;

type Play = NonNullable<Story['play']>;
const then =
  (act: (canvas: HTMLElement) => Promise<unknown>): Play =>
  async (context) => {
    await settled(context);
    await act(context.canvasElement);
  };
const DOMINUS = '[part~=offer]:has([aria-label*=Dóminus]) button';
const toContracts = (canvas: HTMLElement) => press(canvas, '[data-value=contracts]');

/** CM-COM-03, CM-COM-04: prices of a year without VAT, and the end that every contract shares. */
export const Ready: Story = { parameters: distributor };

/** The charge and its end before anything is bought, in the manual's words. */
export const Confirming: Story = {
  parameters: distributor,
  play: then(async (canvas) => {
    await press(canvas, DOMINUS);
    await found(canvas, 'dialog[open]');
  }),
};

/** A distributor with a stored card and a bank account chooses how it pays (A-CM-14). */
export const WithMethods: Story = {
  parameters: { ...distributor, scene: scene.methods('distributor', 'tok_ok', 'tok_bank_slow') },
};

/** Fewer points than the price: said before the question, with how many are missing. */
export const TooFewPoints: Story = {
  parameters: { ...distributor, scene: scene.distributorPoints(1_000) },
  play: then(async (canvas) => {
    await press(canvas, DOMINUS);
    await found(canvas, '.note.warning');
  }),
};

/** IP-16, A-CM-24: what is contracted, and what the renewal of everything costs. */
export const Contracts: Story = {
  parameters: distributor,
  play: then(async (canvas) => {
    await toContracts(canvas);
    await found(canvas, '[part~=renewal]');
  }),
};

/** IP-17: cancelled at its end, after a question. */
export const Cancelling: Story = {
  parameters: distributor,
  play: then(async (canvas) => {
    await toContracts(canvas);
    await press(canvas, '[part~=cancel-contract]');
    await found(canvas, 'dialog[open]');
  }),
};

/** Thirty days before the expiry the renewal opens, with its total. */
export const RenewalOpen: Story = {
  parameters: { ...distributor, scene: scene.distributorExpires(20) },
  play: then(async (canvas) => {
    await toContracts(canvas);
    await found(canvas, '[part~=renew]');
  }),
};

/** Bought just before the page was reloaded: it looks for its order, and says what came of it. */
export const Bought: Story = {
  parameters: { ...distributor, scene: scene.boughtService('dominus') },
};

/** A bank charge takes its days (SV-19). */
export const Registered: Story = {
  parameters: {
    ...distributor,
    scene: scene.scenes(
      scene.methods('distributor', 'tok_bank_slow'),
      scene.boughtService('dominus', 'method'),
    ),
  },
};

/** It never arrived: finished or discarded, and never charged twice. */
export const Unfinished: Story = {
  parameters: { ...distributor, scene: scene.unsentService('dominus') },
};

/** CM-MKL-01: a customer is chosen, as NIC, name, RFC or account find it. */
export const Licenses: Story = {
  parameters: { ...distributor, scene: scene.contracted('dominus') },
  play: then(async (canvas) => {
    await press(canvas, '[data-value=licenses]');
    await found(canvas, '[part~=customer]');
  }),
};

/** CM-MKL-01: what a customer was granted is consulted at any time. */
export const Granted: Story = {
  parameters: {
    ...distributor,
    scene: scene.scenes(scene.contracted('dominus'), scene.granted('dominus', 3)),
  },
  play: then(async (canvas) => {
    await press(canvas, '[data-value=licenses]');
    await found(canvas, '[part~=customer]');
    fill(canvas, '#search', '200070');
    await press(canvas, '[part~=customer]:only-child');
    await found(canvas, '[part~=license]');
  }),
};

/** More than one call grants is marked where it was typed. */
export const TooMany: Story = {
  parameters: { ...distributor, scene: scene.contracted('dominus') },
  play: then(async (canvas) => {
    await press(canvas, '[data-value=licenses]');
    await press(canvas, '[part~=customer]');
    await found(canvas, '#quantity');
    fill(canvas, '#quantity', '101');
    await press(canvas, '[part~=generate]');
    await found(canvas, '.message.error');
  }),
};

/** Without a master licence there is nothing to grant. */
export const NoMasterLicense: Story = {
  parameters: distributor,
  play: then(async (canvas) => {
    await press(canvas, '[data-value=licenses]');
    await found(canvas, '[part~=to-shop]');
  }),
};

/** Nothing on sale, nothing contracted. */
export const Empty: Story = { parameters: { ...distributor, scene: scene.noServices } };

/** Not allowed yet: what a distributor buys needs to know who it is. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('purchases', '.blank') },
};

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('purchases', '.bone') },
};

export const Failed: Story = {
  parameters: { ...distributor, transport: failing(/^\/v1\/offers/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...distributor, offline: true } };
