import { PurchaseElement } from '../purchase/element.ts';

/**
 * Sells stamp packages to the account that the page acts for, once, whatever happens on the way.
 *
 * Until it can show anything it is a skeleton; `mostrador-ready` tells when. Nothing is bought twice: a double
 * click, a reload, a lost answer or a second tab end in the same order.
 *
 * @summary Choose a package of stamps, pay it with points or a stored method, keep the receipt.
 * @tag mostrador-stamp-purchase
 * @fires {MostradorReadyEvent} mostrador-ready - Packages are on show for the first time.
 * @fires {MostradorPurchasedEvent} mostrador-purchased - An order was accepted; once an order.
 * @fires {MostradorErrorEvent} mostrador-error - Something failed; the widget says it too.
 * @csspart card - The frame.
 * @csspart title - The title of whatever is on show.
 * @csspart balance - The present balance beside the title.
 * @csspart packages - The list of packages.
 * @csspart package - One package.
 * @csspart price-bar - The unit price as a bar.
 * @csspart unfold - "Ver los 13 paquetes", in narrow places.
 * @csspart quantity - The number of packages.
 * @csspart receiver - The stamping account that receives.
 * @csspart payment - The ways to pay.
 * @csspart payment-option - One way to pay.
 * @csspart then-window - That the platform asks, too, before a card is charged.
 * @csspart manage-methods - The link to the platform's page of stored payment methods.
 * @csspart totals - The VAT split.
 * @csspart total - The total.
 * @csspart outcome - What comes of the purchase, or what lacks for it.
 * @csspart summary - What is being bought, in the second view and in the dialog.
 * @csspart next - "Continuar al pago", in narrow places.
 * @csspart buy - The main button.
 * @csspart dialog - The confirmation.
 * @csspart cancel - "Cancelar" in it.
 * @csspart confirm - "Sí, comprar" in it.
 * @csspart notice - Why the purchase stopped.
 * @csspart recovering - The note while a purchase without answer is looked for.
 * @csspart finish - "Terminar la compra".
 * @csspart discard - "Descartar".
 * @csspart awaiting - The note while the platform's window decides.
 * @csspart open-window - Opens that window.
 * @csspart continue-here - The link to the same page in this one, where windows are blocked.
 * @csspart leave - "No comprar".
 * @csspart on-its-way - What was bought and waits for its charge.
 * @csspart receipt - The receipt.
 * @csspart movement - The balance before and after.
 * @csspart download - "Descargar comprobante".
 * @csspart again - "Hacer otra compra".
 * @csspart blank - Nothing on sale, or not allowed.
 * @csspart write - "Escribir a mi distribuidor".
 * @csspart problem - The note of a failed reading or a missing network.
 * @csspart ruler - The ruler of the recovery.
 * @csspart link - Every link-like button.
 * @csspart icon - Every icon.
 * @cssproperty --mostrador-accent - One colour from which the rest derives.
 * @cssproperty --mostrador-surface - Background.
 * @cssproperty --mostrador-text - Text; greys derive from it and the surface.
 * @cssproperty --mostrador-danger - Colour of what went wrong.
 * @cssproperty --mostrador-warning - Colour of what needs attention.
 * @cssproperty --mostrador-success - Colour of what is well.
 * @cssproperty --mostrador-radius - Radius of a control is 0.8 of it, of the card 1.2.
 * @cssproperty --mostrador-space - Grid unit, 3 to 5 px.
 * @cssproperty --mostrador-font - Text font.
 * @cssproperty --mostrador-font-display - Font of titles and figures.
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
