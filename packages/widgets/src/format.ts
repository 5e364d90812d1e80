/** Numbers, money and dates as the design writes them, by locale. */
export * from './format/count.ts';
export * from './format/date.ts';
export * from './format/money.ts';
