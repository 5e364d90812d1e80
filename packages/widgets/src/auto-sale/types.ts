import type { Schemas } from '@mostrador/client';
import type { PanelView } from '../panel/panel-element.ts';
import type { Taken } from '../panel/taken.ts';
import type { AutoSale } from './drafts.ts';
import type { es } from './messages.es.ts';

export interface Reading {
  /** What the distributor has. */
  readonly stamps: number;
  readonly rules: Taken<AutoSale>;
}

export type Preview = Schemas['AutoSalePreview'];
export type View = PanelView<Reading, typeof es>;
