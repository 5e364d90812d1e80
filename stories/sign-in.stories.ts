import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/sign-in/define';
import { html, nothing } from 'lit';
import { deep, found, press } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import { endSessions, secondAccount } from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';

interface Args {
  pointCeiling?: number;
  scopes?: string;
}
type Story = StoryObj<Args>;

const attempt: Story['play'] = async (context) => {
  await settled(context);
  await press(context.canvasElement, '[part~=button]');
};
const attemptUntil =
  (selector: string): Story['play'] =>
  async (context) => {
    await attempt?.(context);
    await found(context.canvasElement, selector);
  };

const meta: Meta<Args> = {
  title: 'Widgets/Sign-in',
  component: 'mostrador-sign-in',
  args: { pointCeiling: 1_000 },
  render: ({ pointCeiling, scopes }) =>
    html`<mostrador-sign-in point-ceiling=${pointCeiling ?? nothing} scopes=${scopes ?? nothing}></mostrador-sign-in>`,
};
export default meta;

/** Nobody is known. Press the button and play the person: the window shows the platform's real pages. */
export const Visitor: Story = { parameters: { session: 'visitor' } };

/** The shop knows its customer by an embed session, so the button names it. */
export const KnownToTheSite: Story = {};

export const SignedIn: Story = { parameters: { session: 'person' } };

/** Widgets read and buy for the account that is chosen here. */
export const SeveralAccounts: Story = { parameters: { session: 'person', scene: secondAccount } };

/** The distributor's master user on its own site. */
export const SignedInDistributor: Story = { parameters: { session: 'distributor' } };

export const Loading: Story = {
  parameters: {
    transport: silence,
    until: (root: HTMLElement) => root.querySelector('mostrador-sign-in')?.shadowRoot?.querySelector('.bone'),
  },
};

/** The window is open; pressing "Mostrar la ventana" brings it to the front. */
export const Waiting: Story = {
  parameters: { session: 'visitor', platformWindow: 'wait' },
  play: attemptUntil('.spinner'),
};

export const WindowClosed: Story = {
  parameters: { session: 'visitor', platformWindow: 'close' },
  play: attemptUntil('[part~=hint]'),
};

export const Refused: Story = {
  parameters: { session: 'visitor', platformWindow: 'refuse' },
  play: attemptUntil('[part~=hint]'),
};

/** Browsers that open no window get the way through this page itself. */
export const WindowBlocked: Story = {
  parameters: { session: 'visitor', platformWindow: 'block' },
  play: attemptUntil('[part~=hint]'),
};

/** The platform ended the session: after 30 days, or because somebody changed the password. */
export const SessionEnded: Story = {
  parameters: { session: 'person' },
  play: async (context) => {
    await settled(context);
    const { canvasElement } = context;
    const stage = stageOf(canvasElement);
    const inside = canvasElement.querySelector('mostrador-sign-in');
    if (!stage || !inside) return;
    await endSessions(stage.sandbox);
    // Whoever reads next is told. A token that was given a moment ago is not renewed at once: so a few read.
    while (!deep(canvasElement, '[part~=hint]'))
      await stage
        .hostOf(inside)
        ?.client.get('/v1/balances')
        .catch(() => {});
  },
};

/** The platform answers, but cannot help at the moment. */
export const Failed: Story = {
  parameters: {
    session: 'visitor',
    platformWindow: 'accept',
    transport: failing(/^\/v1\/tokens/, 'internal_error'),
  },
  play: attemptUntil('[part~=problem]'),
};

export const Offline: Story = { parameters: { offline: true } };

/** A page that forgot its publishable key: the visitor is told whom to tell. */
export const NotAllowed: Story = { parameters: { session: 'visitor', publishableKey: '' } };
