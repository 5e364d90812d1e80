import { defineElement } from '../define-element.ts';
import { MostradorStampingConsole } from './stamping-console.ts';

defineElement('mostrador-stamping-console', MostradorStampingConsole);
