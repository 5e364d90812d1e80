import type { Schemas } from '@mostrador/client';
import type { PanelElement, PanelView } from '../panel/panel-element.ts';
import type { Taken } from '../panel/taken.ts';
import type { es } from './messages.es.ts';

export type Customer = Schemas['Customer'];
export type StampingAccount = Schemas['StampingAccount'];

/** Who was chosen, with its standard stamping accounts. */
export interface Receiver {
  readonly customer: Schemas['CustomerRecord'];
  readonly accounts: readonly StampingAccount[];
}

/** Before somebody is chosen: customers that match what is searched for. */
export type SingleReading = { readonly receiver: Receiver } | { readonly found: readonly Customer[] };

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
