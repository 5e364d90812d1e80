import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { minutesOf, timeOf } from './clock.ts';
import {
  blockAt,
  blocksOfDay,
  cellOn,
  copyDay,
  daysThatDiffer,
  gridHours,
  gridOf,
  nextEdge,
  paintCells,
  SLOTS,
  toggleCells,
  weeklyOf,
} from './grid.ts';
import { weeklyHours } from './hours.ts';
import { scheduleProblems } from './problems.ts';
import { weeks } from './testing/arbitraries.ts';
import { MEXICO, week } from './testing/samples.ts';
import { DEFAULT_WEEKLY } from './week.ts';

const standard = gridOf(DEFAULT_WEEKLY);
const cells = fc.record({
  day: fc.integer({ min: 0, max: 6 }),
  slot: fc.integer({ min: 0, max: SLOTS - 1 }),
});
const grids = weeks.map(gridOf);
/** 8.5 is 08:30. */
const at = (day: number, hour: number) => ({ day, slot: hour * 2 });

test('a week becomes a grid and the same week again', () => {
  assert.equal(standard.length, 7 * SLOTS);
  assert.deepEqual(weeklyOf(standard), DEFAULT_WEEKLY);
  fc.assert(
    fc.property(weeks, (weekly) => {
      assert.deepEqual(weeklyOf(gridOf(weekly)), weekly);
      assert.equal(gridHours(gridOf(weekly)), weeklyHours(weekly));
    }),
  );
});

test('A-EV-6: whatever is painted, its blocks have no problem', () => {
  fc.assert(
    fc.property(grids, cells, cells, fc.boolean(), (grid, a, b, on) => {
      const weekly = weeklyOf(paintCells(grid, a, b, on));
      assert.deepEqual(scheduleProblems({ timezone: MEXICO, weekly }), []);
    }),
  );
});

test('a rectangle is painted from whichever corner, and nothing beside it', () => {
  fc.assert(
    fc.property(grids, cells, cells, fc.boolean(), (grid, a, b, on) => {
      const painted = paintCells(grid, a, b, on);
      assert.equal(paintCells(grid, b, a, on), painted);
      for (let day = 0; day < 7; day += 1) {
        for (let slot = 0; slot < SLOTS; slot += 1) {
          const within = (x: number, y: number, z: number) => Math.min(x, y) <= z && z <= Math.max(x, y);
          const inside = within(a.day, b.day, day) && within(a.slot, b.slot, slot);
          assert.equal(cellOn(painted, { day, slot }), inside ? on : cellOn(grid, { day, slot }));
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('within a day painting goes in the order of time: Saturday until 21:00', () => {
  const painted = paintCells(standard, at(5, 20), at(5, 20.5), true);
  assert.deepEqual(blocksOfDay(painted, 5), [{ start: '08:00', end: '21:00' }]);
  assert.equal(gridHours(painted, 5), 13);
  assert.equal(gridHours(painted), 81);
  assert.deepEqual(daysThatDiffer(standard, painted), [5]);
});

test('Space switches all on unless all are on', () => {
  const half = toggleCells(standard, at(6, 16), at(6, 17.5));
  assert.deepEqual(blocksOfDay(half, 6), [{ start: '09:00', end: '18:00' }]);
  assert.deepEqual(blocksOfDay(toggleCells(half, at(6, 17.5), at(6, 16)), 6), [
    { start: '09:00', end: '16:00' },
  ]);
  assert.equal(toggleCells(toggleCells(standard, at(0, 0), at(0, 3)), at(0, 0), at(0, 3)), standard);
});

test('a day is copied to others', () => {
  const copied = copyDay(standard, 6, [0, 2]);
  assert.deepEqual(daysThatDiffer(standard, copied), [0, 2]);
  assert.deepEqual(weeklyOf(copied).monday, DEFAULT_WEEKLY.sunday);
  assert.equal(copyDay(standard, 6, []), standard);
});

test('Ctrl and arrow go to the next edge of a block: its start, or the first half hour after it', () => {
  const grid = gridOf(week('00:00-06:00 08:00-20:00'));
  const forwards = [0, 12, 16, 40, 47, 47];
  for (const [index, slot] of forwards.slice(0, -1).entries()) {
    assert.equal(nextEdge(grid, { day: 3, slot }, 1), forwards[index + 1]);
  }
  const backwards = [47, 40, 16, 12, 0, 0];
  for (const [index, slot] of backwards.slice(0, -1).entries()) {
    assert.equal(nextEdge(grid, { day: 3, slot }, -1), backwards[index + 1]);
  }
  assert.equal(nextEdge(gridOf(week('')), at(0, 9), 1), 47);
  assert.equal(nextEdge(gridOf(week('')), at(0, 9), -1), 0);
});

test('edges do not leave the day: the neighbours of a row are other days', () => {
  const grid = gridOf(week('', { tuesday: '00:00-24:00' }));
  assert.equal(nextEdge(grid, at(0, 12), 1), 47);
  assert.equal(nextEdge(grid, at(1, 12), -1), 0);
  assert.deepEqual(blockAt(grid, at(1, 12)), { start: 0, end: 48 });
});

test('the block round a half hour', () => {
  assert.deepEqual(blockAt(standard, at(0, 8)), { start: 16, end: 40 });
  assert.deepEqual(blockAt(standard, at(0, 19.5)), { start: 16, end: 40 });
  assert.equal(blockAt(standard, at(0, 20)), null);
  fc.assert(
    fc.property(grids, cells, (grid, cell) => {
      const block = blockAt(grid, cell);
      const around = blocksOfDay(grid, cell.day).find(
        ({ start, end }) => minutesOf(start) <= cell.slot * 30 && cell.slot * 30 < minutesOf(end),
      );
      assert.deepEqual(
        block && { start: timeOf(block.start * 30), end: timeOf(block.end * 30) },
        around ?? null,
      );
    }),
  );
});
