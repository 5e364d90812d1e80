import { PurchaseElement } from '../purchase/element.ts';

/**
 * Sells point packages to the account that the page acts for; they are paid with a payment method only.
 *
 * @summary Choose a package of points, pay it with a card or bank account, keep the receipt.
 * @tag mostrador-point-purchase
 */
export class MostradorPointPurchase extends PurchaseElement {
  constructor() {
    super('points');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mostrador-point-purchase': MostradorPointPurchase;
  }
}
