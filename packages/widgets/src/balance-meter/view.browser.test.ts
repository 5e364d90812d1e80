import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import {
  DAILY,
  EMPTY,
  LOW,
  NOW,
  OK,
  SALE_OFF,
  SALE_ON,
  SALE_PAUSED,
  UNKNOWN,
  UNLIMITED,
} from '../../test/meter-samples.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../meter-view/define.ts';
import type { MeterState } from './types.ts';
import { METER_STATES } from './types.ts';
import type { MostradorMeterView } from './view.ts';

const find = (meter: MostradorMeterView, selector: string) =>
  meter.shadowRoot!.querySelector<HTMLElement>(selector);
const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
const textOf = (meter: MostradorMeterView, selector: string) => plain(find(meter, selector)?.textContent);
const part = (name: string) => `[part~=${name}]`;

/** A meter in the page, once its card (or pill) is drawn. */
const show = async (properties: Partial<MostradorMeterView>, width = 320) => {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const meter = document.createElement('mostrador-meter-view');
  Object.assign(meter, { now: NOW, ...properties });
  box.append(meter);
  await waitUntil(
    () => meter.shadowRoot?.querySelector(properties.compact ? 'b' : '.card > *'),
    'the meter is drawn',
  );
  await meter.updateComplete;
  return meter;
};

const press = (element: HTMLElement | null, key: string) =>
  element!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('mostrador-meter-view, the card', () => {
  it('says how much there is, until when, and how much is used a day', async () => {
    const meter = await show({ balance: OK });
    expect(textOf(meter, part('level'))).to.equal('Suficiente');
    expect(textOf(meter, part('balance'))).to.equal('18,640 timbres');
    expect(textOf(meter, part('forecast'))).to.equal('Alcanzan hasta el 2 de enero de 2027');
    expect(textOf(meter, part('figures'))).to.equal('Consumo diario412Días restantes45Puntos48,250');
    expect(find(meter, part('buy'))).to.equal(null);
  });

  it('draws 45 days as 45 tall ticks of 60 and reads them as words', async () => {
    const meter = await show({ balance: OK });
    const ruler = find(meter, part('ruler'))!;
    expect(ruler.getAttribute('role')).to.equal('meter');
    expect(plain(ruler.getAttribute('aria-valuetext'))).to.equal('45 días');
    expect(ruler.getAttribute('aria-valuenow')).to.equal('45');
    expect(ruler.getAttribute('aria-valuemax')).to.equal('60');
    const style = getComputedStyle(ruler);
    expect(style.getPropertyValue('--_tall')).to.equal('45');
    expect(style.getPropertyValue('--_ticks')).to.equal('60');
    const tall = Number.parseFloat(getComputedStyle(ruler, '::after').width);
    expect(tall).to.be.closeTo(((ruler.clientWidth + 2) / 60) * 45 - 2, 0.5);
  });

  it('warns below 8 days, with icon, word and the day, and offers to buy', async () => {
    const meter = await show({ balance: LOW });
    expect(textOf(meter, part('level'))).to.equal('Bajo');
    expect(textOf(meter, part('forecast'))).to.equal('Se acaban el sábado 21 de noviembre');
    expect(textOf(meter, part('buy'))).to.equal('Comprar timbres');
  });

  it('warns under the minimum of the automatic sale too', async () => {
    const meter = await show({ balance: OK, autoSale: { ...SALE_ON, minimum: 20_000 } });
    expect(textOf(meter, part('level'))).to.equal('Bajo');
  });

  it('says since when nothing can be stamped', async () => {
    const meter = await show({ balance: EMPTY });
    expect(textOf(meter, part('level'))).to.equal('Sin timbres');
    expect(textOf(meter, part('forecast'))).to.equal('Sin timbrado desde hoy a las 13:05');
    expect(find(meter, part('ruler'))!.getAttribute('aria-valuenow')).to.equal('0');
    meter.now = '2026-11-20T20:00:00Z';
    await meter.updateComplete;
    expect(textOf(meter, part('forecast'))).to.equal('Sin timbrado desde el 18 nov');
  });

  it('invents no forecast without consumption (A-CM-15)', async () => {
    const meter = await show({ balance: UNKNOWN });
    expect(textOf(meter, part('forecast'))).to.equal('Aún no hay consumo para estimar');
    expect(find(meter, part('ruler'))).to.equal(null);
    expect(textOf(meter, part('figures'))).to.contain('Días restantes–');
  });

  it('shows an unlimited account by its last day', async () => {
    const meter = await show({ balance: UNLIMITED });
    expect(textOf(meter, part('level'))).to.equal('Ilimitada');
    expect(textOf(meter, part('forecast'))).to.equal('Vigente hasta el 18 de noviembre de 2027');
    expect(find(meter, part('ruler'))).to.equal(null);
  });

  it('speaks of the automatic sale: on with its flag, off only when low, paused with the reason', async () => {
    const on = await show({ balance: OK, autoSale: SALE_ON });
    expect(textOf(on, part('auto-sale'))).to.equal(
      'Venta automáticaAl bajar a 5,000 abona 10,000 por $8,120.00',
    );
    expect(find(on, part('flag'))!.getAttribute('aria-label')).to.equal('Venta automática: 21 dic');
    const flag = find(on, '.runway')!.style.getPropertyValue('--_flag');
    expect(Number.parseFloat(flag), '33 days from now, of 60').to.be.closeTo(55, 0.01);
    const off = await show({ balance: OK, autoSale: SALE_OFF });
    expect(find(off, part('auto-sale'))).to.equal(null);
    const low = await show({ balance: LOW, autoSale: SALE_OFF });
    expect(textOf(low, part('auto-sale'))).to.contain('El saldo no se repondrá solo. Configurar');
    const paused = await show({ balance: EMPTY, autoSale: SALE_PAUSED });
    expect(textOf(paused, part('auto-sale'))).to.contain('El distribuidor no tiene saldo para abonar.');
  });

  it('speaks English when asked, whatever the region', async () => {
    const meter = await show({ balance: LOW, locale: 'en-US' });
    expect(textOf(meter, part('forecast'))).to.equal('They run out on Saturday 21 November');
    meter.locale = 'es';
    await meter.updateComplete;
    expect(textOf(meter, part('level'))).to.equal('Bajo');
  });
});

describe('mostrador-meter-view, the chart', () => {
  it('has a bar a day and names its average', async () => {
    const meter = await show({ balance: OK });
    expect(meter.shadowRoot!.querySelectorAll('rect')).to.have.length(30);
    expect(textOf(meter, '.mean')).to.equal('Promedio (C.P.D.) 412');
  });

  it('is read day by day with the arrow keys, Home and End', async () => {
    const meter = await show({ balance: OK });
    const plot = find(meter, part('chart'))!;
    plot.focus();
    await meter.updateComplete;
    const told = () => plain(plot.getAttribute('aria-valuetext'));
    expect(told()).to.equal('17 nov · 490');
    for (const [key, text] of [
      ['ArrowLeft', '16 nov · 416'],
      ['Home', '19 oct · 412'],
      ['ArrowLeft', '19 oct · 412'],
      ['ArrowRight', '20 oct · 470'],
      ['End', '17 nov · 490'],
    ] as const) {
      press(plot, key);
      await meter.updateComplete;
      expect(told(), key).to.equal(text);
      expect(textOf(meter, part('tooltip'))).to.equal(text);
    }
    plot.blur();
    await meter.updateComplete;
    expect(find(meter, part('tooltip'))).to.equal(null);
  });

  it('mirrors the arrow keys from right to left', async () => {
    const meter = await show({ balance: OK, dir: 'rtl' });
    const plot = find(meter, part('chart'))!;
    plot.focus();
    press(plot, 'ArrowRight');
    await meter.updateComplete;
    expect(plain(plot.getAttribute('aria-valuetext'))).to.equal('16 nov · 416');
  });

  it('points at the bar under the pointer', async () => {
    const meter = await show({ balance: OK });
    const plot = find(meter, part('chart'))!;
    const { left, width } = plot.getBoundingClientRect();
    plot.dispatchEvent(new PointerEvent('pointermove', { clientX: left + (width * 24.5) / 30 }));
    await meter.updateComplete;
    expect(textOf(meter, part('tooltip'))).to.equal('12 nov · 532');
    plot.dispatchEvent(new PointerEvent('pointerleave'));
    await meter.updateComplete;
    expect(find(meter, part('tooltip'))).to.equal(null);
  });

  it('is always a table for screen readers, and for all at a press', async () => {
    const meter = await show({ balance: OK });
    const rows = () => [...meter.shadowRoot!.querySelectorAll('tbody tr')];
    expect(rows()).to.have.length(DAILY.length);
    expect(plain(rows()[24]!.textContent)).to.equal('12 nov532');
    expect(find(meter, '.hidden table')).to.not.equal(null);
    const toggle = find(meter, '.chart .link')!;
    expect(plain(toggle.textContent)).to.equal('Ver tabla');
    toggle.click();
    await meter.updateComplete;
    expect(plain(toggle.textContent)).to.equal('Ver gráfica');
    expect(find(meter, '.table')!.tabIndex).to.equal(0);
    expect(find(meter, '.box > .box')!.inert).to.equal(true);
  });
});

describe('mostrador-meter-view, its six states', () => {
  it('keeps its outer height from the skeleton on: 550 at 320, 340 at 760', async () => {
    for (const [width, height] of [
      [320, 550],
      [760, 340],
    ] as const) {
      const meter = await show({}, width);
      expect(find(meter, '.card')!.getAttribute('aria-label')).to.equal('Cargando');
      expect(meter.offsetHeight).to.equal(height);
      for (const properties of [
        { balance: OK },
        { balance: OK, autoSale: SALE_ON },
        { balance: LOW },
        { balance: EMPTY },
        { balance: UNKNOWN },
        { state: 'failed' as const },
        { state: 'not-allowed' as const },
      ]) {
        Object.assign(meter, { autoSale: null, state: undefined, ...properties });
        await meter.updateComplete;
        expect(meter.offsetHeight, JSON.stringify(Object.keys(properties))).to.equal(height);
      }
    }
  });

  it('fails with what happened, the request and a retry', async () => {
    const problem = { title: 'El servidor no respondió', requestId: '7C2E91AABBCCDD04BD' };
    const meter = await show({ state: 'failed', problem });
    const note = find(meter, part('problem'))!;
    expect(note.getAttribute('role')).to.equal('alert');
    expect(plain(note.textContent)).to.equal('El servidor no respondióReintentarSolicitud 7C2E91…04BD');
    setTimeout(() => find(meter, `${part('problem')} .link`)!.click());
    const event = await oneEvent(document, 'mostrador-retry-requested');
    expect(event.target).to.equal(meter);
  });

  it('stays readable offline, of when it is known, with its button off', async () => {
    const meter = await show({ state: 'offline', balance: { ...LOW, asOf: NOW } });
    expect(textOf(meter, part('problem'))).to.equal('Sin conexión. Datos de las 14:20.');
    expect(textOf(meter, part('balance'))).to.equal('1,494 timbres');
    expect((find(meter, part('buy')) as HTMLButtonElement).disabled).to.equal(true);
  });

  it('says of when the data are once they are stale', async () => {
    const meter = await show({ balance: OK, stale: true });
    expect(textOf(meter, '.card > .caption')).to.equal('Datos de las 14:20');
  });

  it('explains why it may not be seen and what can be done', async () => {
    const meter = await show({ state: 'not-allowed' });
    expect(textOf(meter, '.blank')).to.equal(
      'No tiene permiso para ver este saldoPida a quien administra este sitio que lo habilite.',
    );
  });

  it('asks the page for a purchase, and lets it step in', async () => {
    const meter = await show({ balance: LOW });
    setTimeout(() => find(meter, part('buy'))!.click());
    const event = await oneEvent(document, 'mostrador-buy-requested');
    expect(event.cancelable && event.composed).to.equal(true);
  });

  for (const compact of [false, true])
    for (const state of METER_STATES)
      it(`axe finds nothing: ${state}${compact ? ', compact' : ''}`, async () => {
        const meter = await show({
          state: state as MeterState,
          balance: state === 'ready' ? LOW : null,
          compact,
        });
        await expect(meter).to.be.accessible();
      });

  for (const scheme of ['light', 'dark'])
    it(`axe finds nothing in ${scheme}, with chart, table and the automatic sale`, async () => {
      const meter = await show({ balance: OK, autoSale: SALE_ON });
      meter.parentElement!.style.cssText += `;color-scheme:${scheme};background:${scheme === 'dark' ? '#000' : '#fff'}`;
      for (let views = 0; views < 2; views++) {
        await expect(meter).to.be.accessible();
        find(meter, '.chart .link')!.click();
        await meter.updateComplete;
      }
    });

  for (const width of [320, 760])
    it(`keeps the height of its skeleton at ${width} px: ready, offline, stale, failed`, async () => {
      const { offsetHeight } = await show({ state: 'loading' }, width);
      const others = [
        { balance: OK },
        { balance: LOW },
        { balance: OK, state: 'offline' as const },
        { balance: OK, stale: true },
        { state: 'failed' as const },
      ];
      for (const properties of others)
        expect((await show(properties, width)).offsetHeight, JSON.stringify(properties)).to.equal(
          offsetHeight,
        );
    });

  it('keeps a number before its word in a page that runs from right to left', async () => {
    const meter = await show({ balance: OK, dir: 'rtl' });
    const xOf = (text: Node, from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().x;
    };
    const scale = find(meter, '.axis i bdi')!;
    const [text] = [...scale.childNodes].filter((node) => node instanceof Text && node.data.trim());
    expect(scale.textContent).to.equal('60\u00a0días');
    expect(xOf(text!, 0)).to.be.lessThan(xOf(text!, 3));
  });

  it('overflows nothing at 280 px, in any language or direction', async () => {
    for (const properties of [
      { balance: OK, autoSale: SALE_ON },
      { balance: LOW, autoSale: SALE_OFF, locale: 'en' },
      { balance: { ...OK, stamps: 1_234_567, points: 9_876_543, daysRemaining: 364 }, dir: 'rtl' },
    ]) {
      const meter = await show(properties, 280);
      const card = find(meter, '.card')!;
      expect(card.scrollWidth, JSON.stringify(Object.keys(properties))).to.be.at.most(card.clientWidth);
    }
  });
});
