import { defineElement } from '../define-element.ts';
import { MostradorCreditCodes } from './credit-codes.ts';

defineElement('mostrador-credit-codes', MostradorCreditCodes);
