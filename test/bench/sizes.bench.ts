import { weigh, withSdk } from './widgets/weight.ts';

/**
 * What a page downloads, gzip -9, from a fresh build of the SDK. "First view" is what an element needs until it
 * shows its figures or its form in Spanish, so without the event stream; "everything" adds all that it fetches
 * later, also what only a person who comes near needs, as the checkout. The loader stands in a line of its own. "In
 * one file" is the first view as a site's own bundler makes it, and as the rivals were measured: one stream of gzip.
 */
interface Line {
  what: string;
  bytes: number;
  /** Bytes of the same, bundled into one file. */
  bundled?: number;
  /** In bytes; what was promised. */
  reach?: number;
  /** The best rival of `npm run bench -- rivals`, in words. */
  rival?: string;
}

/** The card is fetched by itself for a meter that is not compact. */
const METER = ['provider', 'balance-meter', 'card'];
const SHOP = 'stamp-purchase';
const SIGN_UP = 'sign-up';
const SCHEDULE = 'desktop-schedule';
const CLIENT = "export { createMostrador } from './packages/client/src/index.ts';";

/** Modules of the chunks by their names; the card is no entry of its own. */
const entryOf = (chunk: string) =>
  chunk === 'card'
    ? "export * from './packages/widgets/src/balance-meter/card.ts';"
    : `import './packages/widgets/src/${chunk}/define.ts';`;

await withSdk(async (sdk) => {
  const first = async (...chunks: string[]) => ({
    bytes: sdk.chunks(...chunks),
    bundled: await weigh({ source: chunks.map(entryOf).join('') }),
  });
  print([
    { what: 'loader', bytes: sdk.file('mostrador.js'), reach: 2_000, rival: '1.5 paypal-js' },
    {
      what: 'base: Lit, client, provider, event stream',
      bytes: sdk.chunks('provider', 'shared-events'),
      reach: 14_000,
      rival: '68.6 React + react-dom',
    },
    { what: 'meter as a pill, first view', ...(await first('provider', 'balance-meter')), reach: 18_000 },
    { what: 'meter as a card, first view', ...(await first(...METER)) },
    { what: 'meter, everything', bytes: sdk.everything(...METER), reach: 18_000 },
    {
      what: 'meter-view, without data layer',
      bytes: await weighEntry('packages/widgets/src/meter-view.ts'),
      reach: 9_000,
      rival: '9.4 Material, bare progress bar',
    },
    { what: 'sign-in, first view', ...(await first('provider', 'sign-in')) },
    { what: 'stamp purchase, first view', ...(await first('provider', SHOP)) },
    { what: 'stamp purchase, everything', bytes: sdk.everything('provider', SHOP) },
    { what: 'stamp purchase + meter, first view', ...(await first(...METER, SHOP)) },
    { what: 'stamp purchase + meter, everything', bytes: sdk.everything(...METER, SHOP) },
    { what: 'sign-up, first view', ...(await first('provider', SIGN_UP)) },
    { what: 'sign-up, everything', bytes: sdk.everything('provider', SIGN_UP) },
    {
      what: 'sign-up + stamp purchase + meter, first view',
      ...(await first(...METER, SHOP, SIGN_UP)),
      reach: 32_000,
      rival: "84.2 Clerk's first script, 42.5 Shoelace's five bare inputs",
    },
    {
      what: 'sign-up + stamp purchase + meter, everything',
      bytes: sdk.everything(...METER, SHOP, SIGN_UP),
      reach: 32_000,
    },
    {
      what: 'schedule, first view',
      ...(await first('provider', SCHEDULE)),
      reach: 24_000,
      rival: '45.2 EventCalendar, without any data layer',
    },
    { what: 'schedule, everything', bytes: sdk.everything('provider', SCHEDULE), reach: 24_000 },
    {
      what: 'sign-up + stamp purchase + meter + schedule, first view',
      ...(await first(...METER, SHOP, SIGN_UP, SCHEDULE)),
      reach: 42_000,
    },
    {
      what: 'sign-up + stamp purchase + meter + schedule, everything',
      bytes: sdk.everything(...METER, SHOP, SIGN_UP, SCHEDULE),
      reach: 42_000,
    },
    { what: 'client core', bytes: await weigh({ source: CLIENT }), reach: 5_000 },
  ]);
});

/** Everything that an entry exports. */
function weighEntry(entry: string): Promise<number> {
  return weigh({ source: `export * from './${entry}';` });
}

function print(lines: readonly Line[]): void {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log('| what | kB gz | in one file | reach | best rival |\n|---|---|---|---|---|');
  for (const { what, bytes, bundled, reach, rival = '-' } of lines) {
    const told = (size: number) => `${kB(size)}${reach && size > reach ? ' (over)' : ''}`;
    console.log(
      `| ${what} | ${told(bytes)} | ${bundled ? told(bundled) : '-'} | ${reach ? kB(reach) : '-'} | ${rival} |`,
    );
  }
}
