/** Every class, type and event of the widgets; nothing is registered by importing it: that is `./define`. */
export { MostradorAutoSale } from './auto-sale/auto-sale.ts';
export { MostradorBalanceMeter } from './balance-meter/balance-meter.ts';
export { MostradorCfdiVerifier } from './cfdi-verifier/cfdi-verifier.ts';
export { MostradorCreditCodes } from './credit-codes/credit-codes.ts';
export { MostradorDesktopSchedule } from './desktop-schedule/desktop-schedule.ts';
export * from './events/index.ts';
export { LOCALES, type Locale } from './i18n/locale.ts';
export { MostradorPendingSales } from './pending-sales/pending-sales.ts';
export { MostradorPointPurchase } from './point-purchase/point-purchase.ts';
export { MostradorPricePackages } from './price-packages/price-packages.ts';
export * from './provider/index.ts';
export { MostradorPurchases } from './purchases/purchases.ts';
export { MostradorRedeemCode } from './redeem-code/redeem-code.ts';
export { MostradorSignIn } from './sign-in/sign-in.ts';
export { MostradorSignUp } from './sign-up/sign-up.ts';
export { MostradorStampPurchase } from './stamp-purchase/stamp-purchase.ts';
export { MostradorTransfer } from './transfer/transfer.ts';
export { VERSION } from './version.ts';
