import { html, type TemplateResult } from 'lit';
import { icon, people } from '../icons.ts';
import type { AccountLink } from '../provider/context.ts';
import type { SignInTexts } from './messages.ts';

interface RowContent {
  readonly texts: SignInTexts;
  readonly account: AccountLink;
  /** All of the person's accounts; a choice is offered when there are several. */
  readonly accounts: readonly AccountLink[];
  readonly select: (accountId: string) => void;
  readonly signOut: () => void;
}

const name = ({ t }: SignInTexts, account: AccountLink) =>
  html`<div class="who"><p class="strong" part="account">${account.name}</p><p class="caption">${t(account.link)}</p></div>`;

const chooser = ({ texts, account, accounts, select }: RowContent) => {
  const change = (event: Event) => select((event.target as HTMLSelectElement).value);
  const options = accounts.map(
    ({ id, name, link }) =>
      html`<option value=${id} ?selected=${id === account.id}>${name} · ${texts.t(link)}</option>`,
  );
  return html`<div class="field who"><label for="account">${texts.t('account')}</label><div class="control" part="account"><select id="account" .value=${account.id} @change=${change}>${options}</select></div></div>`;
};

/** Whom the page acts for, and the way out. */
export const personRow = (content: RowContent): TemplateResult => {
  const { texts, account, accounts, signOut } = content;
  const several = accounts.length > 1;
  return html`<div class="person ${several ? 'several' : ''}" part="person">${icon(people)}${several ? chooser(content) : name(texts, account)}<button class="button quiet" part="sign-out" @click=${signOut}>${texts.t('signOut')}</button></div>`;
};
