import { html, nothing, type TemplateResult } from 'lit';
import { icon, slashCircle } from '../../icons/basic.ts';
import { checkCircle, clock, list } from '../../icons/more.ts';
import { blank, outcomeNote } from '../../panel/states.ts';
import { CANCEL, KEEP } from '../deciding.ts';
import type { Contract } from '../services.ts';
import { dateOf } from '../words.ts';
import { type Desk, rowButton } from './context.ts';
import { renewal } from './renewal.ts';

const ICONS = {
  active: checkCircle,
  cancelling: clock,
  cancelled: slashCircle,
  expired: slashCircle,
} as const satisfies Record<Contract['state'], string>;

/** What can be decided of a contract that recurs and runs (IP-17). */
const decision = (desk: Desk, contract: Contract) => {
  const { texts, decided, panel, cancel, keep } = desk;
  const { t } = texts;
  const { name, state, recurrence } = contract;
  const busy = (act: string) => panel.acts.busy === act && decided?.id === contract.id;
  if (recurrence === 'one-off' || (state !== 'active' && state !== 'cancelling')) return nothing;
  return state === 'active'
    ? rowButton(desk, {
        part: 'cancel-contract',
        says: t('cancelAtEnd'),
        about: t('cancelOne', { name }),
        busy: busy(CANCEL),
        press: () => cancel(contract),
      })
    : rowButton(desk, {
        part: 'keep-contract',
        says: t('keep'),
        about: t('keepOne', { name }),
        busy: busy(KEEP),
        press: () => keep(contract),
      });
};

const row = (desk: Desk, contract: Contract) => {
  const { texts, value, host } = desk;
  const { t } = texts;
  const { name, endsAt } = contract;
  const over = contract.state !== 'cancelled' && Date.parse(endsAt) <= host.now();
  const state = over ? 'expired' : contract.state;
  return html`<tr part="contract" class=${state === 'cancelled' || state === 'expired' ? 'off' : ''}><td data-name=${t('contract')}><b class="strong">${name}</b></td><td data-name=${t('state')}><span class="tag">${icon(ICONS[state])}${t(`state_${state}`)}</span></td><td data-name=${t('ends')}>${dateOf(texts, value, endsAt)}</td><td class="end">${over ? nothing : decision(desk, contract)}</td></tr>`;
};

const said = ({ texts, value, decided }: Desk, key: 'cancelled' | 'kept') =>
  decided
    ? texts.t(key, { name: decided.name, date: dateOf(texts, value, decided.endsAt) })
    : texts.t('done');

/** What is contracted, its end and its state (IP-16), and the renewal of all of it. */
export const contracts = (desk: Desk): TemplateResult => {
  const { texts, value, panel, toShop } = desk;
  const { t } = texts;
  const notes = html`${outcomeNote(panel, texts, CANCEL, said(desk, 'cancelled'))}${outcomeNote(panel, texts, KEEP, said(desk, 'kept'))}`;
  const action = html`<button class="button" part="to-shop" type="button" @click=${toShop}>${t('toShop')}</button>`;
  const all = value.contracts.length
    ? html`<table class="table" part="table" aria-label=${t('contracts')}><thead><tr><th scope="col">${t('contract')}</th><th scope="col">${t('state')}</th><th scope="col">${t('ends')}</th><th scope="col"><span class="hidden">${t('actions')}</span></th></tr></thead><tbody>${value.contracts.map((contract) => row(desk, contract))}</tbody></table>`
    : blank(list, t('noContracts'), t('noContractsSo'), action);
  return html`${notes}${all}${renewal(desk)}`;
};
