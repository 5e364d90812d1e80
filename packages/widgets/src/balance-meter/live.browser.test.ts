import { expect, fixture, html } from '@open-wc/testing';
import { OK } from '../../test/meter-samples.ts';
import { waitUntil } from '../../test/wait-until.ts';
import '../meter-view/define.ts';
import { Announcer } from '../parts/announcer.ts';
import type { MostradorMeterView } from './view.ts';

const said = (meter: MostradorMeterView) => meter.shadowRoot?.querySelector('[role=status]')?.textContent;
const shown = (meter: MostradorMeterView) => meter.shadowRoot?.querySelector('b')?.textContent;

const show = async () => {
  const meter = await fixture<MostradorMeterView>(
    html`<mostrador-meter-view compact .balance=${OK}></mostrador-meter-view>`,
  );
  await meter.updateComplete;
  return meter;
};

describe('a balance that changes', () => {
  it('says nothing at first', async () => {
    expect(said(await show())).to.equal(undefined);
  });

  it('is said once, with the new number', async () => {
    const meter = await show();
    meter.balance = { ...OK, stamps: 68_640 };
    await waitUntil(() => said(meter) === 'Saldo: 68,640 timbres', 'the change is said');
  });

  it('counts to the new number, through numbers in between', async () => {
    const meter = await show();
    const passed = new Set<string | null | undefined>();
    const watcher = new MutationObserver(() => passed.add(shown(meter)));
    watcher.observe(meter.shadowRoot!, { childList: true, characterData: true, subtree: true });
    meter.balance = { ...OK, stamps: 68_640 };
    await waitUntil(() => shown(meter) === '68,640', 'it arrives');
    watcher.disconnect();
    expect(passed.size).to.be.greaterThan(2);
  });

  it('keeps its place when it leaves the page and comes back', async () => {
    const meter = await show();
    const parent = meter.parentElement!;
    meter.remove();
    meter.balance = { ...OK, stamps: 5 };
    parent.append(meter);
    await waitUntil(() => shown(meter) === '5', 'it shows the number of now');
  });
});

describe('Announcer', () => {
  it('says the first text at once and, of those that follow, the last when its turn comes', async () => {
    const host = await show();
    const announcer = new Announcer(host, 150);
    announcer.announce('uno');
    announcer.announce('dos');
    announcer.announce('tres');
    await waitUntil(() => said(host) === 'uno', 'the first');
    await waitUntil(() => said(host) === 'tres', 'the last');
  });

  it('is still heard after its element drew something else', async () => {
    const host = await show();
    const announcer = new Announcer(host, 0);
    host.compact = false;
    await waitUntil(() => host.shadowRoot?.querySelector('.hero'), 'the card is drawn');
    announcer.announce('uno');
    await waitUntil(() => said(host) === 'uno', 'the first');
    host.state = 'loading';
    await waitUntil(() => !host.shadowRoot?.querySelector('.hero'), 'the bones are drawn');
    announcer.announce('dos');
    await waitUntil(() => said(host) === 'dos', 'the second');
  });

  it('forgets what it had to say when its element leaves the page', async () => {
    const host = await show();
    const announcer = new Announcer(host, 150);
    announcer.announce('uno');
    await waitUntil(() => said(host) === 'uno', 'the first');
    const heard: unknown[] = [];
    const watcher = new MutationObserver(() => heard.push(said(host)));
    watcher.observe(host.shadowRoot!, { childList: true, characterData: true, subtree: true });
    announcer.announce('dos');
    const parent = host.parentElement!;
    host.remove();
    parent.append(host);
    announcer.announce('tres');
    await waitUntil(() => said(host) === 'tres', 'the next');
    watcher.disconnect();
    expect(heard).to.not.include('dos');
  });
});
