import { html, nothing, type TemplateResult } from 'lit';
import { icon, slashCircle } from '../../icons/basic.ts';
import { arrow, card } from '../../icons/more.ts';
import { actButton } from '../../panel/act-button.ts';
import { choiceField, countField, textField } from '../../panel/fields.ts';
import { segments } from '../../panel/segments.ts';
import { blank, outcomeNote, skeleton } from '../../panel/states.ts';
import { GENERATE } from '../granting.ts';
import type { Customer, License, Licensing } from '../licensing.ts';
import type { Contract } from '../services.ts';
import { dateOf } from '../words.ts';
import type { Desk } from './context.ts';

const identity = ({ number, name, rfc }: Customer) =>
  html`<span><span class="name">${name}</span><span class="says">${[number, rfc].filter(Boolean).join(' · ')}</span></span>`;

/** Whom they are for: typed, searched, chosen. */
const chooser = ({ texts, granting }: Desk, { search, customers }: Licensing): TemplateResult => {
  const { t } = texts;
  const found = customers.map(
    (customer) =>
      html`<button class="option" part="customer" type="button" @click=${() => granting.choose(customer)}>${identity(customer)}${icon(arrow)}</button>`,
  );
  return html`<div class="tools">${textField({
    id: 'search',
    label: t('find'),
    help: t('findHelp'),
    value: granting.form.search,
    maxlength: 100,
    change: (typed) => granting.type({ search: typed }),
  })}</div>${found.length ? html`<div class="options" role="group" aria-label=${t('matching')}>${found}</div>` : html`<p class="muted" role="status">${t(search ? 'nobody' : 'noCustomers')}</p>`}`;
};

const form = (desk: Desk, running: readonly Contract[]): TemplateResult => {
  const { texts, granting, disabled, panel } = desk;
  const { t } = texts;
  const { quantity, binding, holder } = granting.form;
  const contract = granting.under(running)!;
  const bindings = (['device', 'user'] as const).map((each) => [each, t(each)] as const);
  const user = binding === 'user';
  const send = (event: Event) => {
    event.preventDefault();
    void granting.ask(desk, contract);
  };
  return html`<form class="form" novalidate @submit=${send}><div class="fields">${choiceField({
    id: 'contract',
    label: t('license'),
    value: contract.id,
    options: running.map(({ id, name }) => [id, name]),
    change: (contractId) => granting.type({ contractId }),
  })}${countField({
    id: 'quantity',
    label: t('quantity'),
    value: quantity,
    help: t('quantityHelp'),
    error: granting.checked && granting.quantity === null ? t('quantityHelp') : null,
    maxlength: 3,
    change: (typed) => granting.type({ quantity: typed }),
  })}<div class="field" part="field"><span class="label" aria-hidden="true">${t('binding')}</span>${segments(t('binding'), bindings, user ? 'user' : 'device', (each) => granting.type({ binding: each }))}</div>${textField(
    {
      id: 'holder',
      label: t(user ? 'holder_user' : 'holder_device'),
      value: holder,
      maxlength: 100,
      change: (typed) => granting.type({ holder: typed }),
    },
  )}</div>${outcomeNote(panel, texts, GENERATE, thanks(desk))}<div class="acts">${actButton(panel, texts, { name: GENERATE, part: 'generate', says: t('generate'), look: 'main', disabled })}</div></form>`;
};

const thanks = ({ texts, granting }: Desk): string =>
  texts.t('generated', { count: granting.granted, name: granting.customer?.name ?? '' });

const row = ({ texts, value }: Desk, { name, key, binding, holder, endsAt }: License) => {
  const { t } = texts;
  return html`<tr part="license"><td data-name=${t('license')}>${name}</td><td data-name=${t('key')}><code class="key">${key}</code></td><td data-name=${t('binding')}>${holder ?? t(binding)}</td><td data-name=${t('ends')}>${dateOf(texts, value, endsAt)}</td></tr>`;
};

/** What the customer was granted; to be read at any time (CM-MKL-01). */
const granted = (desk: Desk, { licenses, more }: Licensing): TemplateResult => {
  const { texts, granting } = desk;
  const { t } = texts;
  const list = licenses.length
    ? html`<table class="table" part="table" aria-labelledby="granted"><thead><tr><th scope="col">${t('license')}</th><th scope="col">${t('key')}</th><th scope="col">${t('binding')}</th><th scope="col">${t('ends')}</th></tr></thead><tbody>${licenses.map((license) => row(desk, license))}</tbody></table>`
    : html`<p class="muted">${t('noLicenses')}</p>`;
  const next = more
    ? html`<div class="acts"><button class="button" part="more" type="button" @click=${() => granting.showMore()}>${t('more')}</button></div>`
    : nothing;
  return html`<div class="rows ruled"><h3 id="granted">${t('granted')}</h3>${list}${next}</div>`;
};

/** Clientes › Licencias: choose the customer, generate, consult. */
export const licenses = (desk: Desk): TemplateResult => {
  const { texts, value, host, granting, toShop } = desk;
  const { t } = texts;
  const { licensing } = value;
  const held = value.contracts.filter(({ kind }) => kind === 'master-license');
  const running = held.filter(
    ({ state, endsAt }) => (state === 'active' || state === 'cancelling') && Date.parse(endsAt) > host.now(),
  );
  const { customer } = granting;
  if (!licensing || licensing.customerId !== (customer?.id ?? null)) return skeleton(t('loading'));
  // What was granted under one that has ended is still consulted here.
  if (!held.length)
    return blank(
      card,
      t('needMkl'),
      t('needMklSo'),
      html`<button class="button" part="to-shop" type="button" @click=${toShop}>${t('toShop')}</button>`,
    );
  if (licensing.refused) return blank(slashCircle, licensing.refused.title, licensing.refused.detail);
  if (!customer) return chooser(desk, licensing);
  return html`<div class="tools"><p tabindex="-1" part="chosen"><b class="strong">${customer.name}</b> <span class="muted">${customer.number}</span></p><button class="button small" part="change" type="button" @click=${() => granting.choose(null)}>${t('change')}</button></div>${running.length ? form(desk, running) : html`<p class="muted">${t('needMkl')}. ${t('needMklSo')}</p>`}${granted(desk, licensing)}`;
};
