import type { Schemas } from '@mostrador/client';
import type { CfdiSummary, Words } from '../cfdi/types.ts';
import type { WidgetProblem } from '../events/error.ts';
import type { PanelView } from '../panel/panel-element.ts';
import type { Taken } from '../panel/taken.ts';
import type { es } from './messages.es.ts';

export interface Reading {
  readonly balance: Schemas['Balance'];
  /** Of the chosen account, newest first. */
  readonly stamped: Taken<Schemas['StampedCfdi']>;
}

export type View = PanelView<Reading, typeof es>;
export type Account = Schemas['Balance']['stampingAccounts'][number];

/** Why a document is not sent: what was asked of it in the page, or what the widget says itself. */
export type Unfit =
  | { readonly reason: 'refused'; readonly says: Words; readonly pacCode: string | null }
  | { readonly reason: 'alreadyStamped' | 'notOpened' | 'notLoaded' };

/** Where a document stands. */
export type Standing =
  | { readonly kind: 'checking' | 'sending' }
  /** `doubt`: why the platform may refuse it all the same. */
  | { readonly kind: 'ready'; readonly doubt: { readonly asks: Words; readonly why: Words } | null }
  | { readonly kind: 'unfit'; readonly unfit: Unfit }
  | { readonly kind: 'stamped'; readonly uuid: string; readonly xml: string; readonly replayed: boolean }
  | {
      readonly kind: 'failed';
      readonly problem: WidgetProblem & { readonly detail?: string };
      readonly pacCode: string | null;
      /** Nobody knows whether it arrived. */
      readonly unsure: boolean;
    };

/** A document that a person chose. */
export interface Row {
  readonly id: number;
  readonly file: File;
  readonly summary: CfdiSummary | null;
  readonly standing: Standing;
}
