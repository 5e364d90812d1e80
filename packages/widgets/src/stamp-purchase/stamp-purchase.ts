import { PurchaseElement } from '../purchase/element.ts';

/**
 * Sells stamp packages to the account that the page acts for, once, whatever happens on the way.
 *
 * @summary Choose a package of stamps, pay it with points or a stored method, keep the receipt.
 * @tag mostrador-stamp-purchase
 */
export class MostradorStampPurchase extends PurchaseElement {
  constructor() {
    super('stamps');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-stamp-purchase': MostradorStampPurchase;
  }
}
