/** Each element's own chunk: fetched when its tag first stands in the page. */
export const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'mostrador-provider': () => import('../provider/define.ts'),
  'mostrador-sign-in': () => import('../sign-in/define.ts'),
  'mostrador-sign-up': () => import('../sign-up/define.ts'),
  'mostrador-balance-meter': () => import('../balance-meter/define.ts'),
  'mostrador-stamp-purchase': () => import('../stamp-purchase/define.ts'),
  'mostrador-point-purchase': () => import('../point-purchase/define.ts'),
  'mostrador-desktop-schedule': () => import('../desktop-schedule/define.ts'),
  'mostrador-redeem-code': () => import('../redeem-code/define.ts'),
  'mostrador-purchases': () => import('../purchases/define.ts'),
  'mostrador-price-packages': () => import('../price-packages/define.ts'),
  'mostrador-credit-codes': () => import('../credit-codes/define.ts'),
  'mostrador-transfer': () => import('../transfer/define.ts'),
  'mostrador-auto-sale': () => import('../auto-sale/define.ts'),
  'mostrador-pending-sales': () => import('../pending-sales/define.ts'),
  'mostrador-cfdi-verifier': () => import('../cfdi-verifier/define.ts'),
  'mostrador-stamping-console': () => import('../stamping-console/define.ts'),
};
