import { defineElement } from '../define-element.ts';
import { MostradorPurchases } from './purchases.ts';

defineElement('mostrador-purchases', MostradorPurchases);
