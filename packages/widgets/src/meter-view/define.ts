import { MostradorMeterView } from '../balance-meter/view.ts';
import { defineElement } from '../define-element.ts';

defineElement('mostrador-meter-view', MostradorMeterView);
