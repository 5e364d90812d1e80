import { defineElement } from '../define-element.ts';
import { MostradorSignIn } from './sign-in.ts';

defineElement('mostrador-sign-in', MostradorSignIn);
