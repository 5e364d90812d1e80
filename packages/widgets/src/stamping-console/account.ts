import { html, type TemplateResult } from 'lit';
import { formatCount } from '../format/count.ts';
import { choiceField } from '../panel/fields.ts';
import type { Account, Reading, View } from './types.ts';

type Balance = Reading['balance'];

/** Unlimited accounts serve applications that sign themselves (IP-14). */
const standard = ({ stampingAccounts }: Balance): readonly Account[] =>
  stampingAccounts.filter(({ kind }) => kind === 'standard');

/** The account that stamps: the one chosen, else the first. */
export const accountOf = (balance: Balance, chosen: string): Account | undefined => {
  const accounts = standard(balance);
  return accounts.find(({ id }) => id === chosen) ?? accounts[0];
};

interface AccountContent {
  readonly account: Account;
  /** Stamps as they are counted up or down to. */
  readonly left: number;
  readonly busy: boolean;
  choose(id: string): void;
}

/** Which account stamps, and how many stamps it has left. */
export const accountTools = ({ texts, value }: View, content: AccountContent): TemplateResult => {
  const { t, locale } = texts;
  const { account, left, busy, choose } = content;
  const accounts = standard(value.balance);
  const choice =
    accounts.length > 1
      ? choiceField({
          id: 'account',
          label: t('account'),
          value: account.id,
          options: accounts.map(({ id, name }) => [id, name]),
          disabled: busy,
          change: choose,
        })
      : html`<p><span class="muted">${t('account')}</span><br><bdi class="id">${account.name}</bdi></p>`;
  return html`<div class="tools">${choice}<p class="left"><span class="muted">${t('left', { count: left })}</span><span class="figure" part="balance">${formatCount(locale, left)}</span></p></div>`;
};
