import { defineElement } from '../define-element.ts';
import { MostradorTransfer } from './transfer.ts';

defineElement('mostrador-transfer', MostradorTransfer);
