export * from './business-days.ts';
export * from './calendar.ts';
export * from './consumption.ts';
export * from './holidays.ts';
export * from './package-choice.ts';
export * from './prices.ts';
export * from './vat.ts';
