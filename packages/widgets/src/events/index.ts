export { MostradorBalanceChangedEvent } from './balance-changed.ts';
export { MostradorErrorEvent, type WidgetProblem } from './error.ts';
export { MostradorPowerStartedEvent } from './power-started.ts';
export { MostradorPurchasedEvent } from './purchased.ts';
export { MostradorReadyEvent } from './ready.ts';
export { MostradorScheduleSavedEvent } from './schedule-saved.ts';
export { MostradorSignedInEvent } from './signed-in.ts';
export { MostradorSignedOutEvent, type SignedOutReason } from './signed-out.ts';
export { MostradorSignedUpEvent, type SignedUp } from './signed-up.ts';
