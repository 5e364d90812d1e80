import type { View } from '../../views/context.ts';
import type { Checkout } from '../checkout.ts';
import type { CheckoutTexts } from '../messages.ts';

/** What the checkout's views draw from, besides the form's. */
export interface CheckoutView extends View {
  readonly words: CheckoutTexts;
  readonly checkout: Checkout;
}
