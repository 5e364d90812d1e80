import { css } from '@lit/reactive-element/css-tag.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { LightElement } from './light-element.ts';
import { declareProperties } from './light-properties.ts';

/** Draws its properties as JSON, and counts how often. */
class Probe extends LightElement {
  static override styles = css`:host{display:block}`;
  static override properties = {
    figures: { type: Object },
    lastDay: { attribute: 'last-day' },
    open: { type: Boolean, reflect: true },
  };
  static get observedAttributes(): string[] {
    return declareProperties(Probe);
  }
  declare figures: unknown;
  declare lastDay: string | null | undefined;
  declare open: boolean | undefined;
  drawings = 0;

  protected override draw(root: ShadowRoot): void {
    this.drawings += 1;
    if (this.lastDay === 'never') throw new Error('no such day');
    const { figures, lastDay, open } = this;
    root.textContent = JSON.stringify({ figures, lastDay, open });
  }
}
customElements.define('light-probe', Probe);

const drawn = (probe: Probe) => JSON.parse(probe.shadowRoot?.textContent || 'null');
const make = async (markup = html`<light-probe></light-probe>`) => {
  const probe = await fixture<Probe>(markup);
  await probe.updateComplete;
  return probe;
};

describe('LightElement', () => {
  it('draws what its attributes say, and that an object among them cannot be read as nothing', async () => {
    const probe = await make(
      html`<light-probe figures='{"left":3}' last-day="2026-11-30" open></light-probe>`,
    );
    expect(drawn(probe)).to.deep.equal({ figures: { left: 3 }, lastDay: '2026-11-30', open: true });
    probe.setAttribute('figures', '{"left":');
    probe.removeAttribute('last-day');
    probe.removeAttribute('open');
    await probe.updateComplete;
    expect(drawn(probe)).to.deep.equal({ figures: null, lastDay: null, open: false });
  });

  it('draws once for all that is set at a time, and not for what changes nothing', async () => {
    const probe = await make();
    const before = probe.drawings;
    Object.assign(probe, { figures: [1], lastDay: 'x', open: true });
    await probe.updateComplete;
    expect(probe.drawings).to.equal(before + 1);
    expect(probe.hasAttribute('open')).to.equal(true);
    probe.lastDay = 'x';
    await probe.updateComplete;
    expect(probe.drawings).to.equal(before + 1);
  });

  it('takes what a page set before the element was defined', async () => {
    class Late extends Probe {
      static override get observedAttributes(): string[] {
        return declareProperties(Late);
      }
    }
    const early = Object.assign(document.createElement('light-late'), { lastDay: 'early' });
    const box = await fixture(html`<div></div>`);
    box.append(early);
    customElements.define('light-late', Late);
    await (early as unknown as Late).updateComplete;
    expect(drawn(early as unknown as Late).lastDay).to.equal('early');
  });

  it('draws nothing before it is in a page, and goes on after it was moved', async () => {
    const probe = document.createElement('light-probe') as Probe;
    probe.lastDay = 'first';
    await probe.updateComplete;
    expect(probe.drawings).to.equal(0);
    const box = await fixture(html`<div></div>`);
    box.append(probe);
    await probe.updateComplete;
    expect(drawn(probe).lastDay).to.equal('first');
    probe.remove();
    probe.lastDay = 'second';
    box.append(probe);
    await probe.updateComplete;
    expect(drawn(probe).lastDay).to.equal('second');
  });

  it('draws the others when one fails, and that one again when it can', async () => {
    const [failing, other] = [await make(), await make()];
    const reported: unknown[] = [];
    // What is reported for real fails the running test.
    const report = globalThis.reportError;
    globalThis.reportError = (error) => reported.push(error);
    failing.lastDay = 'never';
    other.lastDay = 'today';
    await other.updateComplete;
    globalThis.reportError = report;
    expect(drawn(other).lastDay).to.equal('today');
    expect(`${reported}`).to.equal('Error: no such day');
    failing.lastDay = 'today';
    await failing.updateComplete;
    expect(drawn(failing).lastDay).to.equal('today');
  });

  it('tells its controllers when it comes, is drawn and goes', async () => {
    const told: string[] = [];
    const controller: ReactiveController = {
      hostConnected: () => told.push('connected'),
      hostUpdated: () => told.push('updated'),
      hostDisconnected: () => told.push('disconnected'),
    };
    const probe = document.createElement('light-probe') as Probe;
    probe.addController(controller);
    const box = await fixture(html`<div></div>`);
    box.append(probe);
    await probe.updateComplete;
    probe.remove();
    expect(told).to.deep.equal(['connected', 'updated', 'disconnected']);
    probe.removeController(controller);
    box.append(probe);
    expect(told).to.have.length(3);
    probe.addController(controller);
    expect(told.at(-1)).to.equal('connected');
  });
});
