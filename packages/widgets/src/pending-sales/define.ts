import { defineElement } from '../define-element.ts';
import { MostradorPendingSales } from './pending-sales.ts';

defineElement('mostrador-pending-sales', MostradorPendingSales);
