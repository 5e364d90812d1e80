/** The meter's element without data layer. No side effect: `./meter-view/define` registers it. */

export type { MeterEventMap } from './balance-meter/events.ts';
export type * from './balance-meter/types.ts';
export { MostradorMeterView } from './balance-meter/view.ts';
