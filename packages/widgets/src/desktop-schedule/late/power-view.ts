import { html, nothing } from 'lit';
import { icon } from '../../icons/basic.ts';
import { power } from '../../icons/more.ts';
import type { Piece } from '../views/context.ts';
import { amountOf, wallOf } from '../words.ts';
import type { DeskView } from './draw.ts';

/** Until when the block that runs keeps it on after the temporary time; null when none does. */
const afterwards = ({ reading: { desktop } }: DeskView): string | null => {
  const { power: plan, nextOffAt, timezone } = desktop;
  const later = plan.session && nextOffAt && Date.parse(nextOffAt) > Date.parse(plan.session.endsAt);
  return later ? wallOf(nextOffAt, timezone).slice(11) : null;
};

/** The ring while it starts; then the clock, when it ends, and the way to end it before. */
export const runningPower = (view: DeskView): Piece => {
  const { reading, words, desk, disabled, texts } = view;
  const { t } = words;
  const { desktop } = reading;
  const { session, hours } = desktop.power;
  if (!session || (desktop.state !== 'on' && desk.busy !== 'stopping'))
    return html`<div class="power running" part="countdown" role="status" tabindex="-1"><span class="spinner"></span><div class="counts"><b>${t('starting')}</b><span class="caption">${t('startingSo')}</span></div></div>`;
  const until = afterwards(view);
  const says = until
    ? t('goesOn', { time: until })
    : t('offByItself', { time: wallOf(session.endsAt, desktop.timezone).slice(11) });
  const busy = disabled || !!desk.busy;
  const amount = amountOf(texts, hours);
  const may = view.model.may('startPower');
  const buttons = html`<button class="button quiet extend" part="extend" type="button" aria-label=${t('extendSaid', { hours: amount })} ?disabled=${busy} @click=${() => void desk.power.extend()}>${t('extend', { hours: amount })}</button><button class="button stop" part="stop" type="button" ?disabled=${busy} @click=${() => desk.power.ask(true)}>${icon(power)}${t('stop')}</button>`;
  return html`<div class="power running" tabindex="-1"><div class="counts"><b class="countdown num" part="countdown" role="timer" aria-label=${t('running')}></b><span class="caption">${says}</span></div>${may ? buttons : nothing}</div>`;
};

/** Asks before anybody's work is cut off; native, so focus and Escape do what they do everywhere. */
export const stopDialog = (view: DeskView): Piece => {
  const { words, desk } = view;
  const { t } = words;
  if (!view.reading.desktop.power.session) return nothing;
  const until = afterwards(view);
  const no = () => desk.power.ask(false);
  return html`<dialog class="dialog" part="dialog" aria-labelledby="sure" aria-describedby="sure-so" @close=${no}><h2 id="sure">${t('sure')}</h2><p id="sure-so" class="so">${until ? t('sureOn', { time: until }) : t('sureSo')}</p><div class="actions"><button class="button" type="button" autofocus @click=${no}>${t('cancel')}</button><button class="button main" type="button" part="confirm" @click=${() => void desk.power.end()}>${t('yesStop')}</button></div></dialog>`;
};
