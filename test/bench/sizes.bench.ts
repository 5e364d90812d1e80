import { weigh, withSdk } from './widgets/weight.ts';

/**
 * What a page downloads, gzip -9, from a fresh build of the SDK: each line is everything that its files import,
 * and what they fetch at once by themselves, but not the loader, which stands in a line of its own.
 */
interface Line {
  what: string;
  bytes: number;
  /** In bytes; what was promised. */
  reach?: number;
  /** The best rival of `npm run bench -- rivals`, in words. */
  rival?: string;
}

await withSdk(async (sdk) =>
  print([
    { what: 'loader', bytes: sdk.file('mostrador.js'), reach: 2_000, rival: '1.5 paypal-js' },
    {
      what: 'base: Lit, client, provider',
      bytes: sdk.chunks('base', 'lit', 'provider'),
      reach: 14_000,
      rival: '68.6 React + react-dom',
    },
    {
      what: 'meter alone, with provider and stream',
      bytes: sdk.chunks('provider', 'balance-meter', 'shared-events'),
      reach: 18_000,
    },
    {
      what: 'meter-view, without data layer',
      bytes: await weighEntry('packages/widgets/src/meter-view.ts'),
      reach: 9_000,
      rival: '9.4 Material, bare progress bar',
    },
    { what: 'sign-in alone, with provider', bytes: sdk.chunks('provider', 'sign-in') },
    { what: 'stamp purchase alone, with provider', bytes: sdk.chunks('provider', 'stamp-purchase') },
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
