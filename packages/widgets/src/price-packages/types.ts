import type { Schemas } from '@mostrador/client';
import type { PanelElement, PanelView } from '../panel/panel-element.ts';
import type { es } from './messages.es.ts';

export type PricePackage = Schemas['PricePackage'];
export type Unit = PricePackage['unit'];

export interface Reading {
  readonly packages: readonly PricePackage[];
  /** Whether there may be distributors to sell to (CM-PRE-02). */
  readonly multilevel: boolean;
}

export type Panel = PanelElement<Reading, typeof es>;
export type View = PanelView<Reading, typeof es>;
