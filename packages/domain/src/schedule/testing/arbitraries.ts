import type { TestContext } from 'node:test';
import fc from 'fast-check';
import { timeOf } from '../clock.ts';
import type { Schedule } from '../plan.ts';
import { type Block, WEEKDAYS, type WeeklyBlocks } from '../week.ts';

/** Zones in which something is odd: changes at midnight, of 30 minutes, of two hours, a skipped day, Ramadan. */
export const ODD_ZONES = [
  ...['America/Tijuana', 'America/Ciudad_Juarez', 'America/Mexico_City', 'America/Cancun', 'UTC'],
  ...['Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Havana', 'America/Sao_Paulo', 'Asia/Beirut'],
  ...[
    'Antarctica/Troll',
    'Africa/Casablanca',
    'Pacific/Apia',
    'America/St_Johns',
    'Asia/Gaza',
    'Pacific/Kiritimati',
  ],
];

/**
 * Seed and number of runs of a random test: `SEED` and `RUNS` set them, the seed is printed, and a hundred times the
 * usual runs are `RUNS=100`.
 */
export function seeded(t: TestContext, numRuns: number): { seed: number; numRuns: number } {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  t.diagnostic(`SEED=${seed}`);
  return { seed, numRuns: numRuns * Number(process.env.RUNS ?? 1) };
}

/** A day's blocks: sorted, not touching, of whole half hours. */
export const dayBlocks: fc.Arbitrary<Block[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { maxLength: 6 })
  .map((edges) => {
    const times = edges.toSorted((a, b) => a - b).map((edge) => timeOf(edge * 30));
    return Array.from({ length: Math.floor(times.length / 2) }, (_, index) => ({
      start: times[2 * index]!,
      end: times[2 * index + 1]!,
    }));
  });

/** A week; now and then days that meet at midnight, or one without a block at all. */
export const weeks: fc.Arbitrary<WeeklyBlocks> = fc
  .tuple(fc.array(dayBlocks, { minLength: 7, maxLength: 7 }), fc.constantFrom('as-is', 'night', 'empty'))
  .map(([days, kind]) => {
    const night: Block[] = [
      { start: '00:00', end: '06:00' },
      { start: '22:00', end: '24:00' },
    ];
    const blocks = { 'as-is': (day: number) => days[day]!, night: () => night, empty: () => [] }[kind];
    return Object.fromEntries(WEEKDAYS.map((name, day) => [name, blocks(day)])) as unknown as WeeklyBlocks;
  });

/** A schedule with exceptions on some of the days round one (days since 1970). */
export const schedulesNear = (day: number, timezone: fc.Arbitrary<string>): fc.Arbitrary<Schedule> => {
  const date = fc
    .integer({ min: day - 3, max: day + 3 })
    .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));
  const exceptions = fc.uniqueArray(fc.record({ date, blocks: dayBlocks }), {
    selector: (entry) => entry.date,
    maxLength: 3,
  });
  return fc.record({ timezone, weekly: weeks, exceptions });
};
