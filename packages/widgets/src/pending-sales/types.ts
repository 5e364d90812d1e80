import type { Schemas } from '@mostrador/client';
import type { CodeFilter } from '../panel/code-filter.ts';
import type { Pages } from '../panel/pages.ts';
import type { PanelElement, PanelView } from '../panel/panel-element.ts';
import type { es } from './messages.es.ts';

export type Buyer = Schemas['Buyer'];
export type PendingBuyer = Schemas['PendingBuyer'];
export type Sale = Schemas['Sale'];
export type AwaitedSale = Schemas['AwaitedSale'];
export type CreditCode = Schemas['CreditCode'];
export type Customer = Schemas['Customer'];

/** Sales of customers, or the sales behind credit codes, which have no customer yet. */
export const TABS = ['sales', 'codes'] as const;
export type Tab = (typeof TABS)[number];

/** What a person has typed and chosen. */
export interface Form {
  tab: string;
  /** Whose sales are on show; empty: the list of customers. */
  buyerId: string;
  reference: string;
  /** Whom the chosen codes are invoiced to. */
  customerId: string;
  search: string;
}

export const EMPTY: Form = { tab: 'sales', buyerId: '', reference: '', customerId: '', search: '' };

export interface SalesReading {
  readonly buyers: Pages<PendingBuyer>;
  /** What customers ordered and a debit or bank charge still has to pay; not read for one customer. */
  readonly awaited: Pages<AwaitedSale> | null;
  /** One customer's sales; null while none is chosen, or it has none left. */
  readonly chosen: { readonly buyer: Buyer; readonly sales: Pages<Sale> } | null;
}

export interface CodesReading {
  readonly codes: Pages<CreditCode>;
  readonly customer: Customer | null;
  /** Whom a search found, while no customer is chosen. */
  readonly found: readonly Customer[];
}

export interface Reading {
  readonly account: Schemas['Account'];
  readonly sales?: SalesReading;
  readonly codes?: CodesReading;
}

export type View = PanelView<Reading, typeof es>;

/** What the panel's pieces ask of it. */
export interface Panel extends PanelElement<Reading, typeof es> {
  readonly form: Form;
  readonly filter: CodeFilter;
  readonly tab: Tab;
  type(change: Partial<Form>): void;
  /** Other codes are read and shown. */
  choose(change: Partial<CodeFilter>): void;
  /** A customer for the codes, or nobody any more. */
  pick(customerId: string): Promise<void>;
  /** A customer is searched for while it is typed. */
  search(text: string): void;
  /** Another list is read and shown; then the focus goes there. */
  go(change: Partial<Form>, focus?: string): Promise<void>;
  more(): void;
  focusOn(selector: string): Promise<void>;
}

/** What can be ticked: a pending sale and its total, in centavos. */
export interface Item {
  readonly saleId: string;
  readonly total: number;
}

/** `[200070] - Empresa de Pruebas`, as the manual's list has it. */
export const buyerLabel = ({ number, name }: { readonly number: string; readonly name: string }): string =>
  `[${number}] - ${name}`;
