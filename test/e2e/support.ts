/** What the end-to-end tests share. */
export * from './support/counter.ts';
export * from './support/inspect.ts';
export * from './support/newcomers.ts';
export * from './support/people.ts';
export { heard, type Recorded, recorded } from './support/recorder.ts';
export { type Known, openShop, type Shop, type Visit, type VisitOptions } from './support/shop.ts';
