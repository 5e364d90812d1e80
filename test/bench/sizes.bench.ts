import { weigh, withSdk } from './widgets/weight.ts';

/**
 * What a page downloads, gzip -9, from a fresh build of the SDK. "First view" is what an element needs until it
 * shows its figures or its form in Spanish, so without the event stream; "everything" adds all that it fetches
 * later, also what only a person who comes near needs, as the checkout. The loader stands in a line of its own.
 */
interface Line {
  what: string;
  bytes: number;
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

await withSdk(async (sdk) =>
  print([
    { what: 'loader', bytes: sdk.file('mostrador.js'), reach: 2_000, rival: '1.5 paypal-js' },
    {
      what: 'base: Lit, client, provider, event stream',
      bytes: sdk.chunks('provider', 'shared-events'),
      reach: 14_000,
      rival: '68.6 React + react-dom',
    },
    { what: 'meter as a pill, first view', bytes: sdk.chunks('provider', 'balance-meter'), reach: 18_000 },
    { what: 'meter as a card, first view', bytes: sdk.chunks(...METER) },
    { what: 'meter, everything', bytes: sdk.everything(...METER), reach: 18_000 },
    {
      what: 'meter-view, without data layer',
      bytes: await weighEntry('packages/widgets/src/meter-view.ts'),
      reach: 9_000,
      rival: '9.4 Material, bare progress bar',
    },
    { what: 'sign-in, first view', bytes: sdk.chunks('provider', 'sign-in') },
    { what: 'stamp purchase, first view', bytes: sdk.chunks('provider', SHOP) },
    { what: 'stamp purchase, everything', bytes: sdk.everything('provider', SHOP) },
    { what: 'stamp purchase + meter, first view', bytes: sdk.chunks(...METER, SHOP) },
    { what: 'stamp purchase + meter, everything', bytes: sdk.everything(...METER, SHOP) },
    { what: 'sign-up, first view', bytes: sdk.chunks('provider', SIGN_UP) },
    { what: 'sign-up, everything', bytes: sdk.everything('provider', SIGN_UP) },
    {
      what: 'sign-up + stamp purchase + meter, first view',
      bytes: sdk.chunks(...METER, SHOP, SIGN_UP),
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
      bytes: sdk.chunks('provider', SCHEDULE),
      reach: 24_000,
      rival: '45.2 EventCalendar, without any data layer',
    },
    { what: 'schedule, everything', bytes: sdk.everything('provider', SCHEDULE), reach: 24_000 },
    {
      what: 'sign-up + stamp purchase + meter + schedule, first view',
      bytes: sdk.chunks(...METER, SHOP, SIGN_UP, SCHEDULE),
      reach: 42_000,
    },
    {
      what: 'sign-up + stamp purchase + meter + schedule, everything',
      bytes: sdk.everything(...METER, SHOP, SIGN_UP, SCHEDULE),
      reach: 42_000,
    },
    { what: 'client core', bytes: await weighEntry('packages/client/src/index.ts'), reach: 5_000 },
  ]),
);

/** Everything that an entry exports. */
function weighEntry(entry: string): Promise<number> {
  return weigh({ source: `export * from './${entry}';` });
}

function print(lines: readonly Line[]): void {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  console.log('| what | kB gz | reach | best rival |\n|---|---|---|---|');
  for (const { what, bytes, reach, rival = '-' } of lines)
    console.log(
      `| ${what} | ${kB(bytes)}${reach && bytes > reach ? ' (over)' : ''} | ${reach ? kB(reach) : '-'} | ${rival} |`,
    );
}
