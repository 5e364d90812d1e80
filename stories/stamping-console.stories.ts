import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/provider/define';
import '@mostrador/widgets/stamping-console/define';
import { html } from 'lit';
import stamped from '../packages/cfdi/test/data/xml/cfdi40-valid.xml?raw';
import { deep, found, press } from './support/act.ts';
import { failing, losing, silence } from './support/faults.ts';
import { choose } from './support/files.ts';
import { sampleCfdi } from './support/sample-cfdi.ts';
import * as scene from './support/scenes/index.ts';
import { settled } from './support/settled.ts';
import { stageOf } from './support/stages.ts';
import { until } from './support/until.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Widgets/Stamping console',
  component: 'mostrador-stamping-console',
  render: () => html`<mostrador-stamping-console></mostrador-stamping-console>`,
};
export default meta;

const person = { session: 'person', scopes: ['balances:read', 'stamps:use', 'events:read'] } as const;
const withoutAccounts = ({ url }: Request) =>
  new URL(url).pathname === '/v1/balances'
    ? Response.json({ stamps: 0, points: 0, stampingAccounts: [], autoSale: null })
    : null;
const STAMPING = /^\/v1\/stamping\/cfdi$/;

/** A document that is sealed so many minutes ago, by the clock of the story's platform. */
const sample = (context: StoryContext, folio: string, minutesAgo = 1) => {
  const now = stageOf(context.canvasElement)?.sandbox.now().getTime() ?? Date.now();
  return sampleCfdi({ at: new Date(now - minutesAgo * 60_000), folio });
};
const file = (name: string, content: BlobPart) => new File([content], name, { type: 'text/xml' });
const chooses = async (context: StoryContext, files: readonly File[]) => {
  await settled(context);
  const { canvasElement: canvas } = context;
  await choose(canvas, '#files', files);
  await found(canvas, `[part~=document]:nth-child(${files.length})`);
  await until(() => !deep(canvas, '.tag.checking'), 'every document checked');
};
const stamps = async ({ canvasElement }: StoryContext, shows: string) => {
  await press(canvasElement, '[part~=stamp]');
  await found(canvasElement, shows);
};

/** The button beside it makes a document to try it with: sealed by SAT's test company a moment ago. */
export const Ready: Story = {
  parameters: person,
  render: (_args, context) => {
    let folio = 0;
    const make = async () => {
      folio += 1;
      const xml = await sample(context as StoryContext, `${folio}`);
      await choose(context.canvasElement, '#files', [file(`muestra-${folio}.xml`, xml)]);
    };
    return html`<mostrador-stamping-console></mostrador-stamping-console><p><button type="button" @click=${make}>+ CFDI (demo)</button></p>`;
  },
};

/** Checked in the page; one is broken, and is not sent. */
export const Waiting: Story = {
  parameters: person,
  play: async (context) => {
    const good = await sample(context, '12');
    await chooses(context, [
      file('factura-12.xml', good),
      file('factura-13.xml', await sample(context, '13')),
      file(
        'factura-14-con-un-nombre-bastante-largo-de-archivo.xml',
        good.replace('Total="116.00"', 'Total="1.00"'),
      ),
      file('nota.txt.xml', 'Estimado cliente'),
      file('ya-timbrada.xml', stamped),
    ]);
    await found(context.canvasElement, '[part~=document]:nth-child(5) [part~=reason]');
  },
};

/** IP-11: one stamp each; what was stamped stays at hand below. */
export const Stamped: Story = {
  parameters: person,
  play: async (context) => {
    await chooses(context, [
      file('factura-15.xml', await sample(context, '15')),
      file('factura-16.xml', await sample(context, '16')),
    ]);
    await stamps(context, '[part~=document]:nth-child(2) [part~=download]');
    await found(context.canvasElement, '[part~=row]:nth-child(2)');
  },
};

/** Code 401: it is five days old. No stamp is spent. */
export const Refused: Story = {
  parameters: person,
  play: async (context) => {
    await chooses(context, [file('atrasada.xml', await sample(context, '17', 5 * 24 * 60))]);
    await stamps(context, '[part~=retry]');
  },
};

/** Nobody knows whether it arrived; the same again is free. */
export const AnswerLost: Story = {
  parameters: { ...person, transport: losing(STAMPING) },
  play: async (context) => {
    await chooses(context, [file('factura-18.xml', await sample(context, '18'))]);
    await stamps(context, '[part~=retry]');
  },
};

export const NoStamps: Story = {
  parameters: { ...person, scene: scene.stampsLeft(0) },
  play: async (context) => {
    await chooses(context, [file('factura-19.xml', await sample(context, '19'))]);
    await stamps(context, '[part~=retry]');
  },
};

/** The PAC is out of reach: the document waits for another try. */
export const PacUnavailable: Story = {
  parameters: person,
  play: async (context) => {
    await chooses(context, [file('factura-20.xml', await sample(context, '20'))]);
    Object.assign(
      stageOf(context.canvasElement)?.sandbox.transport ?? {},
      failing(STAMPING, 'pac_unavailable'),
    );
    await stamps(context, '[part~=retry]');
  },
};

/** Not allowed yet: a person spends stamps, the site alone does not. */
export const Visitor: Story = {
  parameters: { session: 'visitor', until: scene.shown('stamping-console', '.blank') },
};

export const Loading: Story = {
  parameters: { transport: silence, until: scene.shown('stamping-console', '.bone') },
};

export const Failed: Story = {
  parameters: { ...person, transport: failing(/^\/v1\/balances/, 'internal_error') },
};

export const Offline: Story = { parameters: { ...person, offline: true } };

/** A customer whose distributor has opened no stamping account yet. */
export const Empty: Story = { parameters: { ...person, transport: { fail: withoutAccounts } } };
