export * from './calendar.ts';
export * from './consumption.ts';
