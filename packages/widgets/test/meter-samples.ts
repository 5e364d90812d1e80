import type { MeterAutoSale, MeterBalance } from '../src/meter-view.ts';

/** The figures of the design's pictures: 30 days to 17 November 2026, 412 a day. */
const USED = [
  412, 470, 490, 470, 528, 216, 60, 450, 520, 550, 628, 598, 240, 78, 500, 586, 498, 470, 540, 218, 60, 462,
  442, 462, 532, 500, 200, 66, 416, 490,
];
const FIRST_DAY = Date.UTC(2026, 9, 19);

export const DAILY = USED.map((used, day) => ({
  date: new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10),
  used,
}));

export const NOW = '2026-11-18T20:20:00Z';

export const OK: MeterBalance = {
  stamps: 18_640,
  points: 48_250,
  averageDaily: 412,
  daysRemaining: 45,
  runsOutOn: '2027-01-02',
  daily: DAILY,
  asOf: NOW,
};
export const LOW: MeterBalance = { ...OK, stamps: 1_494, daysRemaining: 3, runsOutOn: '2026-11-21' };
export const EMPTY: MeterBalance = {
  ...OK,
  stamps: 0,
  daysRemaining: 0,
  runsOutOn: '2026-11-18',
  emptySince: '2026-11-18T19:05:00Z',
};
export const UNKNOWN: MeterBalance = {
  stamps: 500,
  points: 0,
  averageDaily: 0,
  daysRemaining: null,
  daily: [],
};
export const UNLIMITED: MeterBalance = {
  ...OK,
  stamps: 0,
  daysRemaining: null,
  runsOutOn: null,
  unlimitedUntil: '2027-11-18',
};

export const SALE_ON: MeterAutoSale = {
  state: 'on',
  minimum: 5_000,
  quantity: 10_000,
  amount: { amount: 812_000, currency: 'MXN' },
  expectedOn: '2026-12-21',
};
export const SALE_OFF: MeterAutoSale = { state: 'off' };
export const SALE_PAUSED: MeterAutoSale = {
  state: 'paused',
  reason: 'El distribuidor no tiene saldo para abonar.',
};
