import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/basic.ts';
import { chevronDown, power as powerIcon } from '../../icons/more.ts';
import { staysUntil } from '../model/moment.ts';
import { amountOf, wallOf } from '../words.ts';
import { isWide, type Piece, type View } from './context.ts';

const choose = ({ model, reading, texts }: View, several: boolean) => {
  const { choices, desktop } = reading;
  const change = (event: Event) => model.loader.choose({ chosen: (event.target as HTMLSelectElement).value });
  return html`<label class="choice"><span class="hidden">${texts.t('desktop')}</span><select part="desktop" .value=${desktop.id} @change=${change}>${choices.map(({ id, name, customerName: of }) => html`<option value=${id} ?selected=${id === desktop.id}>${several ? `${name} · ${of}` : name}</option>`)}</select>${icon(chevronDown)}</label>`;
};

const name = (view: View) => {
  const { desktop, choices } = view.reading;
  // Support and distributors choose among the desktops of several customers.
  const several = choices.some(({ customerName }) => customerName !== desktop.customerName);
  return html`<p class="muted small who">${choices.length > 1 ? choose(view, several) : html`<bdi>${desktop.name}</bdi>`}${several ? nothing : html`<span class="account"> · <bdi>${desktop.customerName}</bdi></span>`}</p>`;
};

/** The button that switches on for some hours; while it runs, what the desk draws instead. */
export const power = (view: View): Piece => {
  const { texts, model, reading, disabled } = view;
  const { t } = texts;
  const { desktop } = reading;
  const { power: plan, state, may } = desktop;
  const runs = state === 'on' || state === 'off';
  if (!runs || model.expired || (model.host?.person && !may.startPower)) return nothing;
  const desk = model.desk;
  const busy = desk?.busy === 'starting' || (desktop.switching === 'on' && state !== 'on');
  if (plan.session || busy) return desk?.draw.power(view) ?? html`<div class="power"></div>`;
  const used = plan.perDayMax !== null && plan.startedToday >= plan.perDayMax;
  const on = state === 'on';
  const until = wallOf(staysUntil(desktop, model.host?.now() ?? 0), desktop.timezone).slice(11);
  const says = on
    ? t('staysUntil', { time: until })
    : t('notInBudget', { budget: amountOf(texts, model.budget) });
  const start = () => void model.startPower();
  return html`<div class="power"><p class="small muted says" id="power-says">${says}</p><button class="button ${on ? '' : 'main'}" part="power" type="button" aria-describedby="power-says" ?disabled=${disabled || used} @click=${start}>${icon(powerIcon)}${t('powerOn', { hours: amountOf(texts, plan.hours) })}</button></div>`;
};

/** Title and which desktop; beside them its power, where there is room. */
export const head = (view: View): TemplateResult =>
  html`<header class="head"><div class="titles"><h2 id="title" part="title">${view.texts.t('title')}</h2>${name(view)}</div>${isWide(view) ? power(view) : nothing}</header>`;
