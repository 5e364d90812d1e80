import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/sign-up/define';
import { html } from 'lit';
import { deep, found } from './support/act.ts';
import { failing, silence } from './support/faults.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';
import { submit, type, USER } from './support/typing.ts';
import { until } from './support/until.ts';

interface Args {
  kind: 'customer' | 'distributor';
}
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const meta: Meta<Args> = {
  title: 'Widgets/Sign-up',
  component: 'mostrador-sign-up',
  args: { kind: 'distributor' },
  argTypes: { kind: { control: 'inline-radio', options: ['customer', 'distributor'] } },
  parameters: { session: 'visitor' },
  render: ({ kind }) => html`<mostrador-sign-up kind=${kind}></mostrador-sign-up>`,
};
export default meta;

const says = (root: HTMLElement, text: string) =>
  until(() => deep(root, '.card')?.innerText.includes(text), text);

/** Types over what a person would type, and perhaps presses the main button. */
const typing =
  (changes: Readonly<Record<string, string>>, next?: string): Play =>
  async (context) => {
    await settled(context);
    const { canvasElement } = context;
    await type(canvasElement, { ...USER, ...changes });
    if (!next) return;
    await submit(canvasElement);
    await found(canvasElement, next);
  };

const goTo =
  (...titles: readonly string[]): Play =>
  async (context) => {
    const { canvasElement } = context;
    await typing({})(context);
    for (const title of titles) {
      await submit(canvasElement);
      await until(() => deep(canvasElement, '[aria-current=step]')?.textContent === title, title);
    }
  };

/** Signs up, then lets things happen on the platform. */
const signedUp =
  (shows: string, ...happens: readonly scene.Scene[]): Play =>
  async (context) => {
    const { canvasElement, parameters } = context;
    if (parameters.width) await goTo('Empresa', 'Domicilio')(context);
    else await typing({})(context);
    await submit(canvasElement);
    await says(canvasElement, '¡Gracias por crear tu perfil con nosotros!');
    // The page notices by itself.
    for (const each of happens) await stageOf(canvasElement)?.change(each);
    await says(canvasElement, shows);
  };

/** A distributor below the page's one: CM-DIS-04's form, the postal code first in the address. */
export const Distributor: Story = {};

export const Customer: Story = { args: { kind: 'customer' } };

/** One step at a time; done steps lead back. */
export const Narrow: Story = { parameters: { width: 320 } };

/** The RFC's ruler, and a check digit that does not match: a warning, which stops nobody (A-CM-3). */
export const NarrowCompany: Story = { parameters: { width: 320 }, play: goTo('Empresa') };

/** Terms and notice with their version; marketing apart, unticked. */
export const NarrowAddress: Story = { parameters: { width: 320 }, play: goTo('Empresa', 'Domicilio') };

/** A summary from two errors up, the first wrong field with the focus. */
export const Errors: Story = {
  play: typing(
    { emailAgain: 'admin@exmaple.com', phone: '55 5555 010', postalCode: '0610' },
    '[data-mostrador-part~=summary]',
  ),
};

/** The platform cannot be reached: nothing typed is lost, and the same key is sent again. */
export const NotSent: Story = {
  parameters: { transport: failing(/^\/v1\/sign-ups$/, 'database_unavailable') },
  play: typing({}, '[data-mostrador-part~=problem]'),
};

/** The same whether or not the address is known. */
export const MailSent: Story = { play: signedUp('Sin validar') };

/** The link is opened, the account is being made: this page notices by itself. */
export const Provisioning: Story = {
  parameters: { width: 320 },
  play: signedUp('Aprovisionando su cuenta', scene.activate),
};

/** It broke off and is tried again by itself. */
export const ProvisioningDelayed: Story = {
  parameters: { width: 320, scene: scene.failProvisioning(9) },
  play: signedUp('Hubo un contratiempo', scene.activate, scene.minutesLater(1)),
};

/** More than ten minutes. */
export const ProvisioningLate: Story = {
  parameters: { width: 320, scene: scene.provisioningAway },
  play: signedUp('Está tardando más de lo normal.', scene.activate, scene.minutesLater(11)),
};

/** Waits for its distributor (CM-DIS-11). */
export const ToActivate: Story = {
  play: signedUp('Su cuenta está lista para activar', scene.activate, scene.minutesLater(3)),
};

export const Active: Story = {
  play: signedUp('Su cuenta está activa', scene.activate, scene.minutesLater(3), scene.enable),
};

/** A customer waits until the link is confirmed (A-CM-22). */
export const PendingLink: Story = {
  args: { kind: 'customer' },
  play: signedUp('Su registro espera a su distribuidor', scene.activate),
};

export const CustomerActive: Story = {
  args: { kind: 'customer' },
  play: signedUp('Su cuenta está activa', scene.activate, scene.confirm),
};

export const Rejected: Story = {
  args: { kind: 'customer' },
  play: signedUp('Su registro no fue aceptado', scene.activate, scene.reject),
};

/** Bars of the final size. */
export const Loading: Story = {
  parameters: {
    transport: silence,
    until: (root: HTMLElement) => root.querySelector('mostrador-sign-up form[inert]'),
  },
};

export const Failed: Story = {
  parameters: { transport: failing(/^\/v1\/sign-up-options/, 'internal_error') },
};

/** What is typed stays; the button comes back with the network. */
export const Offline: Story = { parameters: { offline: true } };

/** The page's distributor has not contracted Multinivel (A-CM-21). */
export const NotAllowed: Story = { parameters: { scene: scene.withoutMultilevel } };

/** The page's distributor is suspended while its key is on the page (A-CM-23). */
export const Suspended: Story = {
  args: { kind: 'customer' },
  parameters: { scene: scene.suspendDistributor },
};
