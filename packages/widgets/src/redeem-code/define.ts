import { defineElement } from '../define-element.ts';
import { MostradorRedeemCode } from './redeem-code.ts';

defineElement('mostrador-redeem-code', MostradorRedeemCode);
