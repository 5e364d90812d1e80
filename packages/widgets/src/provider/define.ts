import { defineElement } from '../define-element.ts';
import { MostradorProvider } from './provider.ts';

defineElement('mostrador-provider', MostradorProvider);
