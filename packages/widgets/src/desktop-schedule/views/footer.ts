import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/basic.ts';
import { globe } from '../../icons/more.ts';
import { amountOf, wallOf } from '../words.ts';
import { isWide, type Piece, type View } from './context.ts';
import { zoneGap, zoneName } from './zones.ts';

/** Whose hours these are, and what the clock says where the viewer is; the legend of what is hatched. */
export const zoneLine = (view: View): TemplateResult => {
  const { texts, model, reading } = view;
  const { t } = texts;
  const zone = model.draft.timezone;
  const gap = zoneGap(model.host?.now() ?? 0, zone);
  const here = gap && wallOf(model.host?.now() ?? 0, gap.viewer).slice(11);
  const there = gap && wallOf(model.host?.now() ?? 0, zone).slice(11);
  const hours = gap && amountOf(texts, Math.abs(gap.hours));
  const differs =
    gap && hours
      ? html` ${t('zoneYou', { zone: zoneName(gap.viewer) })} ${t(gap.hours < 0 ? 'earlier' : 'later', { count: Number(hours) })}`
      : nothing;
  const clocks = gap && here && there ? t('zoneClocks', { here, there }) : '';
  const legend = reading.desktop.power.session
    ? html`<p class="legend caption"><i class="swatch"></i>${t('notCounted', { budget: amountOf(texts, model.budget) })}</p>`
    : nothing;
  const change = model.locked
    ? nothing
    : html` <button class="link" part="link zone" type="button" aria-expanded=${model.panel === 'zone'} @click=${() => view.unfold(model.panel === 'zone' ? null : 'zone')}>${t('changeZone')}</button>`;
  return html`<div class="below"><div class="zone">${icon(globe)}<p class="small muted" title=${clocks || nothing}>${t('zone', { zone: zoneName(zone) })}${differs}${change}</p>${model.desk?.draw.zone(view)}</div>${legend}</div>`;
};

const hint = (keys: readonly string[], does: string) =>
  html`<span>${keys.map((key) => html`<kbd>${key}</kbd>`)}${does}</span>`;

const hints = ({ texts: { t } }: View) =>
  html`<p class="hints small muted" aria-hidden="true">${hint(['←', '→'], t('keyMove'))}${hint([t('keyShift')], t('keySelect'))}${hint([t('keySpace')], t('keySwitch'))}${hint(['Ctrl', 'Z'], t('keyUndo'))}</p>`;

/** Why the save button is not to be pressed. */
const obstacle = ({ texts, model, disabled }: View): string => {
  const { t } = texts;
  if (disabled) return t('offline');
  if (model.excess) return t('overSo', { amount: amountOf(texts, model.excess) });
  return model.changes ? '' : t('nothingToSave');
};

/** Keys, what is not saved, and the way to save it; for who only looks, who may. */
export const footer = (view: View): Piece => {
  const { texts, model, roomy } = view;
  const { t } = texts;
  const { changes, desk } = model;
  if (model.onlyLooks)
    return html`<footer class="foot"><p class="small muted" part="caption">${t('onlyAdministrators')}</p></footer>`;
  if (model.conflict) return desk?.draw.footer(view) ?? html`<footer class="foot"></footer>`;
  const why = obstacle(view);
  const busy = desk?.busy === 'saving' || desk?.busy === 'signing-in';
  const label = busy
    ? html`<span class="spinner" aria-hidden="true"></span>${t(desk?.busy === 'saving' ? 'saving' : 'signingIn')}`
    : t('save');
  return html`<footer class="foot ${changes ? 'changed' : ''}">${isWide(view) && roomy ? hints(view) : nothing}<span class="count small muted num" part="changes">${changes ? t('changes', { count: changes }) : ''}</span><button class="button quiet" part="discard" type="button" ?disabled=${!changes || model.locked} @click=${() => void model.ask((own) => own.edits.discard())}>${t('discard')}</button><button class="button main save" part="save" type="button" aria-describedby="why" aria-disabled=${busy} ?disabled=${!!why || model.expired} @click=${() => busy || void model.save()}>${label}</button><span class="hidden" id="why">${why}</span></footer>`;
};
