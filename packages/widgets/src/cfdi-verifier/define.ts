import { defineElement } from '../define-element.ts';
import { MostradorCfdiVerifier } from './cfdi-verifier.ts';

defineElement('mostrador-cfdi-verifier', MostradorCfdiVerifier);
