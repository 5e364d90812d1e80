import { defineElement } from '../define-element.ts';
import { MostradorBalanceMeter } from './balance-meter.ts';

defineElement('mostrador-balance-meter', MostradorBalanceMeter);
