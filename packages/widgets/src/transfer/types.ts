import type { Schemas } from '@mostrador/client';
import type { PanelElement, PanelView } from '../panel/panel-element.ts';
import type { Taken } from '../panel/taken.ts';
import type { es } from './messages.es.ts';

export type StampingAccount = Schemas['StampingAccount'];

/**
 * Who was chosen: a customer with its standard stamping accounts, in one of which its stamps go, or a distributor, which
 * has stamps itself (CM-DIS-14).
 */
export type Receiver = (
  | { readonly kind: 'customer'; readonly party: Schemas['CustomerRecord'] }
  | { readonly kind: 'distributor'; readonly party: Schemas['Distributor'] }
) & { readonly accounts: readonly StampingAccount[] };

/** Who matches what is searched for. */
export interface Found {
  readonly kind: Receiver['kind'];
  readonly party: Pick<Schemas['Customer'], 'id' | 'number' | 'name' | 'rfc'>;
}

export type SingleReading = { readonly receiver: Receiver } | { readonly found: readonly Found[] };

/** What the distributor has, and one of the two ways to give it. */
export interface Reading {
  readonly stamps: number;
  readonly points: number;
  /** Centavos a stamp in bulk for whom has no price of its own; null: there is none. */
  readonly bulkPrice: number | null;
  readonly single: SingleReading | null;
  readonly mass: Taken<StampingAccount> | null;
}

type Own = typeof es;
export type Panel = PanelElement<Reading, Own> & { readonly customerId: string | undefined };
export type View = PanelView<Reading, Own>;
