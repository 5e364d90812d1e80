import type { Browser } from 'playwright-core';
import { type Cost, type Subject, withMeasure } from './creation.ts';

export interface Figures {
  /** Median of the rounds. */
  readonly median: Cost;
  /** The least CPU of a round: what nothing else on the machine disturbed. */
  readonly least: number;
}

/**
 * Measures subjects in turns, every second round backwards, so that what else the machine does meets all of them;
 * medians by their names.
 */
export async function measureInTurns<Name extends string>(
  browser: Browser,
  subjects: Readonly<Record<Name, Subject>>,
  { count, rounds }: { count: number; rounds: number },
): Promise<Record<Name, Figures>> {
  const names = Object.keys(subjects) as Name[];
  const costs = new Map<Name, Cost[]>(names.map((name) => [name, []]));
  await withMeasure(browser, async (measure) => {
    // The first round warms up the disk and the browser's code cache.
    for (let round = 0; round <= rounds; round += 1)
      for (const name of round % 2 ? names.toReversed() : names) {
        const cost = await measure(subjects[name], count);
        if (round > 0) costs.get(name)?.push(cost);
      }
  });
  return Object.fromEntries(names.map((name) => [name, figuresOf(costs.get(name) ?? [])])) as Record<
    Name,
    Figures
  >;
}

function figuresOf(costs: readonly Cost[]): Figures {
  const of = (part: keyof Cost) => median(costs.map((cost) => cost[part]));
  return {
    median: { cpu: of('cpu'), script: of('script'), style: of('style'), layout: of('layout') },
    least: Math.min(...costs.map(({ cpu }) => cpu)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
