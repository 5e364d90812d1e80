import { defineElement } from '../define-element.ts';
import { MostradorSignUp } from './sign-up.ts';

defineElement('mostrador-sign-up', MostradorSignUp);
