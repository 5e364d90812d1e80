import { defineElement } from '../define-element.ts';
import { MostradorPricePackages } from './price-packages.ts';

defineElement('mostrador-price-packages', MostradorPricePackages);
