import { defineElement } from '../define-element.ts';
import { MostradorDesktopSchedule } from './desktop-schedule.ts';

defineElement('mostrador-desktop-schedule', MostradorDesktopSchedule);
