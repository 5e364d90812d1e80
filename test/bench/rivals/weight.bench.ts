import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzip, type Sdk, weigh, withSdk } from '../widgets/weight.ts';
import { ensureRivals, RIVALS } from './install.ts';
import { PACKAGES, type Purpose, type Shipped } from './packages.ts';

const METER = ['provider', 'balance-meter', 'card'];

/**
 * What a page downloads of ours beside what it downloads of our rivals, gzip -9 of minified modules. Ours counts
 * all that it needs, data included: until its first view, or in the lines that say so also what it fetches later.
 * Of the rivals only the first counts.
 */
ensureRivals();
await withSdk(async (sdk) => {
  const ours = await weighOurs(sdk);
  for (const [purpose, rivals] of Object.entries(PACKAGES)) {
    const lines = Object.entries(ours[purpose as Purpose]);
    for (const [name, rival] of Object.entries<string | Shipped>(rivals))
      lines.push([name, await weighRival(rival)]);
    report(purpose, lines);
  }
});

async function weighOurs(sdk: Sdk): Promise<Record<Purpose, Record<string, number>>> {
  const entry = (path: string) => weigh({ source: `export * from './packages/${path}';` });
  return {
    'a loader': { 'mostrador.js': sdk.file('mostrador.js') },
    'a base to build on': { 'Lit, client, provider, one language': sdk.chunks('provider') },
    'a client': { '@mostrador/client': await entry('client/src/index.ts') },
    'a bar or meter, without data': {
      '@mostrador/widgets/meter-view': await entry('widgets/src/meter-view.ts'),
    },
    'an embedded sign-up': {
      'sign-up, stamp purchase and meter, everything': sdk.everything(...METER, 'sign-up', 'stamp-purchase'),
      'sign-up alone, with provider': sdk.chunks('provider', 'sign-up'),
    },
    'an editable week': {
      'schedule alone, everything': sdk.everything('provider', 'desktop-schedule'),
      'schedule alone, first view': sdk.chunks('provider', 'desktop-schedule'),
    },
  };
}

/** A module is minified as a site would; a file that is shipped ready-made is taken as it is. */
function weighRival(rival: string | Shipped): Promise<number> | number {
  if (typeof rival === 'string') return weigh({ source: rival, folder: RIVALS });
  return gzip(readFileSync(join(RIVALS, 'node_modules', rival.file)));
}

/** Ours is 1 where there is one; the lightest first. */
function report(purpose: string, lines: readonly [name: string, bytes: number][]): void {
  const [one] = lines;
  console.log(`| ${purpose} | ratio | kB gz |\n|---|---|---|`);
  for (const [name, bytes] of lines.toSorted(([, a], [, b]) => a - b))
    console.log(`| ${name} | ${(bytes / (one?.[1] ?? bytes)).toFixed(2)} | ${(bytes / 1000).toFixed(1)} |`);
}
