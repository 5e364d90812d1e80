import type { Schemas } from '@mostrador/client';
import type { Pages } from '../panel/pages.ts';
import type { PanelElement, PanelView } from '../panel/panel-element.ts';
import type { es } from './messages.es.ts';

export type CreditCode = Schemas['CreditCode'];
export type Unit = CreditCode['unit'];

export interface Reading {
  readonly account: Schemas['Account'];
  readonly balance: Schemas['Balance'];
  readonly codes: Pages<CreditCode>;
}

export type Panel = PanelElement<Reading, typeof es>;
export type View = PanelView<Reading, typeof es>;
