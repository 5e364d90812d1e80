import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import '@mostrador/widgets/cfdi-verifier/define';
import { html } from 'lit';
import pac from '../packages/cfdi/test/data/certs/30001000000500003456.cer?url';
import stamped from '../packages/cfdi/test/data/xml/cfdi40-valid.xml?raw';
import { found } from './support/act.ts';
import { choose } from './support/files.ts';
import { bytesOf, sampleCfdi } from './support/sample-cfdi.ts';
import { settled } from './support/settled.ts';

type Story = StoryObj;

const meta: Meta = {
  title: 'Widgets/CFDI verifier',
  component: 'mostrador-cfdi-verifier',
  parameters: { platform: false },
  // SAT's test PAC stamped the sample.
  loaders: [async () => ({ pacCertificates: [await bytesOf(pac)] })],
  render: (_args, { loaded }) =>
    html`<mostrador-cfdi-verifier .pacCertificates=${loaded.pacCertificates}></mostrador-cfdi-verifier>`,
};
export default meta;

const checks = (content: () => BlobPart | Promise<BlobPart>) => async (context: StoryContext) => {
  await settled(context);
  await choose(context.canvasElement, '#file', [new File([await content()], 'factura.xml')]);
  await found(context.canvasElement, '[part~=verdict]');
};

/** Nothing is sent, nothing is fetched before the first document. */
export const Empty: Story = {};

/** Every check, and the PAC's seal by its certificate, which the page gives. */
export const Valid: Story = { play: checks(() => stamped) };

/** Without the PAC's certificate nobody can say that the timbre is authentic. */
export const PacUnknown: Story = {
  render: () => html`<mostrador-cfdi-verifier></mostrador-cfdi-verifier>`,
  play: checks(() => stamped),
};

/** Somebody wrote another total: the seal fits no more. */
export const AmountChanged: Story = {
  play: checks(() => stamped.replace(/ Total="[^"]+"/, ' Total="9999999.00"')),
};

/** Sealed a moment ago, and not stamped yet. */
export const NotStamped: Story = {
  play: checks(() => sampleCfdi({ at: new Date(), folio: '7' })),
};

/** What does not follow SAT's schema, with its place. */
export const WrongStructure: Story = {
  play: checks(() => stamped.replace(/ MetodoPago="[^"]+"/, ' MetodoPago="NINGUNO" Inventado="sí"')),
};

export const NotXml: Story = {
  play: checks(() => 'Estimado cliente: su factura va en el cuerpo del correo.'),
};

/** 50 MB are not read to be refused. */
export const TooLarge: Story = { play: checks(() => new Uint8Array(50_000_000)) };

export const Utf16: Story = {
  play: checks(() => Uint16Array.from(`\uFEFF${stamped}`, (unit) => unit.charCodeAt(0))),
};

/** No entity is expanded, no document type is read. */
export const Hostile: Story = {
  play: checks(() => `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1000)}">]><a>&a;&a;&a;</a>`),
};
