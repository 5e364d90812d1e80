import { defineElement } from '../define-element.ts';
import { MostradorStampPurchase } from './stamp-purchase.ts';

defineElement('mostrador-stamp-purchase', MostradorStampPurchase);
