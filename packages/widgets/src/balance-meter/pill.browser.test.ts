import { expect, fixture, html } from '@open-wc/testing';
import { EMPTY, LOW, OK, UNLIMITED } from '../../test/meter-samples.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../meter-view/define.ts';
import type { MeterBalance } from './types.ts';
import type { MostradorMeterView } from './view.ts';

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
const textOf = (pill: MostradorMeterView) => plain(pill.shadowRoot?.textContent);

const show = async (properties: Partial<MostradorMeterView>, width?: number) => {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  if (width) box.style.width = `${width}px`;
  const pill = document.createElement('mostrador-meter-view');
  Object.assign(pill, { compact: true, ...properties });
  box.append(pill);
  await waitUntil(() => pill.shadowRoot?.querySelector('b'), 'the pill is drawn');
  return pill;
};

/** Is any of it inside the pill's one line? */
const seen = (pill: MostradorMeterView, selector: string) => {
  const inside = pill.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
  return inside.top < pill.getBoundingClientRect().bottom;
};

describe('mostrador-meter-view, compact', () => {
  it('says the count and how long it lasts, in one line of 32 px', async () => {
    const pill = await show({ balance: OK });
    expect(textOf(pill)).to.equal('18,640 timbres45 días');
    expect(pill.offsetHeight).to.equal(32);
  });

  it('counts a single stamp and day in the singular', async () => {
    const pill = await show({ balance: { stamps: 1, daysRemaining: 1 } });
    expect(textOf(pill)).to.equal('1 timbrequeda 1 día');
  });

  it('differs when low and when empty by icon, words and frame, not by colour alone', async () => {
    const ok = await show({ balance: OK });
    const low = await show({ balance: LOW });
    expect(textOf(low)).to.equal('1,494 timbresquedan 3 días');
    expect(low.matches(':state(low)')).to.equal(true);
    expect(low.shadowRoot!.querySelector('svg')).to.not.equal(null);
    const empty = await show({ balance: EMPTY });
    expect(textOf(empty)).to.contain('Comprar');
    expect(getComputedStyle(empty).borderTopStyle).to.equal('dashed');
    expect(getComputedStyle(ok).borderTopStyle).to.equal('solid');
    low.balance = OK;
    await low.updateComplete;
    expect(low.matches(':state(low)')).to.equal(false);
  });

  it('says each new figure, also on the way to low and back, and becomes a card', async () => {
    const pill = await show({ balance: OK });
    const after = async (balance: MeterBalance) => {
      pill.balance = balance;
      await pill.updateComplete;
      return textOf(pill);
    };
    expect(await after({ ...OK, daysRemaining: 44 })).to.equal('18,640 timbres44 días');
    expect(await after({ ...OK, daysRemaining: 3 })).to.equal('18,640 timbresquedan 3 días');
    expect(await after({ ...OK, daysRemaining: null })).to.equal('18,640 timbres');
    expect(await after(OK)).to.equal('18,640 timbres45 días');
    pill.locale = 'en';
    await waitUntil(() => textOf(pill) === '18,640 stamps45 days', 'English');
    pill.compact = false;
    await waitUntil(() => pill.shadowRoot!.querySelector('.hero'), 'the card is drawn', { timeout: 10_000 });
    expect(plain(pill.shadowRoot!.querySelector('.hero')!.textContent)).to.equal('18,640 stamps');
  });

  it('shows an unlimited account without a count', async () => {
    expect(textOf(await show({ balance: UNLIMITED }))).to.equal('Ilimitada');
  });

  it('drops its words below 160 px and keeps the count, and the link of an empty one', async () => {
    const pill = await show({ balance: OK }, 159);
    expect(pill.offsetWidth).to.be.at.most(159);
    expect(pill.offsetHeight).to.equal(32);
    expect(seen(pill, 'b')).to.equal(true);
    expect(seen(pill, '.more')).to.equal(false);
    const empty = await show({ balance: EMPTY }, 159);
    expect(seen(empty, '.link')).to.equal(true);
  });

  it('asks for a purchase from the keyboard', async () => {
    const pill = await show({ balance: EMPTY });
    let asked = 0;
    pill.addEventListener('mostrador-buy-requested', () => asked++);
    const link = pill.shadowRoot!.querySelector('button')!;
    link.focus();
    expect(pill.shadowRoot!.activeElement).to.equal(link);
    link.click();
    expect(asked).to.equal(1);
  });

  it('is hidden when the page hides it', async () => {
    const pill = await show({ balance: OK });
    pill.hidden = true;
    expect(getComputedStyle(pill).display).to.equal('none');
  });

  it('takes its data as attributes', async () => {
    const box = await fixture<HTMLDivElement>(
      html`<div><mostrador-meter-view compact balance='{"stamps":7}'></mostrador-meter-view></div>`,
    );
    const pill = box.firstElementChild as MostradorMeterView;
    await pill.updateComplete;
    expect(textOf(pill)).to.equal('7 timbres');
  });

  it('sets no style attribute and no inline script: a strict CSP has nothing to refuse', async () => {
    const pill = await show({ balance: LOW });
    expect(pill.shadowRoot!.querySelectorAll('[style], style, script')).to.have.length(0);
  });
});
