import { defineElement } from '../define-element.ts';
import { MostradorAutoSale } from './auto-sale.ts';

defineElement('mostrador-auto-sale', MostradorAutoSale);
