import { defineElement } from '../define-element.ts';
import { MostradorPointPurchase } from './point-purchase.ts';

defineElement('mostrador-point-purchase', MostradorPointPurchase);
