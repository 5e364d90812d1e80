import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ROOT } from '../widgets/bundle.ts';
import type { Open } from '../widgets/pages.ts';
import type { Guest } from './conduct.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Frames in which what a guest does after its first drawing comes to light. */
const FRAMES = 90;

/** What one guest does, each a few words; `-` where all is well. */
export type Conduct = Readonly<Record<(typeof JUDGEMENTS)[number], string>>;
export const JUDGEMENTS = [
  'import in Node',
  'strict policy',
  'loaded twice',
  'axe',
  'in a shadow root',
] as const;

/** Looks at one guest, in pages of its own. */
export async function judge(open: Open, guest: Guest): Promise<Conduct> {
  return {
    'import in Node': importInNode(guest),
    'strict policy': await inPage(open, guest, underPolicy, POLICY),
    'loaded twice': await inPage(open, guest, loadTwice),
    axe: await inPage(open, guest, findings),
    'in a shadow root': guest.ready ? await inPage(open, guest, inShadow) : '',
  };
}

/** Whether the entries can be imported where there is no DOM, as a server does that renders pages. */
function importInNode({ source, folder = ROOT }: Guest): string {
  const imports = source.match(/^ *import .*?;/gm)?.filter((line) => !/\.css/.test(line)) ?? [];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@mostrador/source', '--input-type=module', '--eval', imports.join('\n')],
    { cwd: folder, encoding: 'utf8', timeout: 60_000 },
  );
  return status === 0 ? '-' : brief(stderr);
}

async function inPage(
  open: Open,
  guest: Guest,
  look: (page: Page, guest: Guest) => Promise<string>,
  policy?: string,
): Promise<string> {
  const body = `<main><h1>Bench</h1><div id="host">${guest.body ?? ''}</div></main>`;
  const page = await open(guest, { body, policy });
  try {
    return await look(page, guest);
  } catch (error) {
    return brief(error);
  } finally {
    await page.close();
  }
}

/** Runs in the page: draws the guest into a host, and lets it come to rest. */
async function settle({ frames, shadow }: { frames: number; shadow: boolean }): Promise<string> {
  const { mount } = await import('/subject.js' as string);
  let host = document.querySelector('#host')!;
  if (shadow) {
    const root = host.attachShadow({ mode: 'open' });
    const style = document.querySelector('link')?.cloneNode();
    host = document.createElement('div');
    root.append(...(style ? [style] : []), host);
  }
  try {
    await mount?.(host);
  } catch (error) {
    return `does not mount: ${String(error).slice(0, 50)}`;
  }
  for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
  return '';
}

async function underPolicy(page: Page): Promise<string> {
  await page.evaluate(() => {
    const broken: string[] = [];
    Object.assign(globalThis, { broken });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      broken.push(effectiveDirective),
    );
  });
  const failed = await page.evaluate(settle, { frames: FRAMES, shadow: false });
  const broken = await page.evaluate(() => Reflect.get(globalThis, 'broken') as string[]);
  return [failed, ...tally(broken)].filter(Boolean).join(', ') || '-';
}

async function loadTwice(page: Page): Promise<string> {
  const said: string[] = [];
  page.on('console', (message) => void said.push(message.type()));
  await page.evaluate(async () => {
    await import('/subject.js' as string);
    await import('/subject.js?again' as string);
  });
  const loud = said.filter((type) => type === 'warning' || type === 'error');
  return loud.length > 0 ? tally(loud).join(', ') : '-';
}

async function findings(page: Page): Promise<string> {
  await page.evaluate(settle, { frames: FRAMES, shadow: false });
  await page.evaluate(AXE);
  const rules = await page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run();
    return violations.flatMap(({ id, nodes }: { id: string; nodes: unknown[] }) => nodes.map(() => id));
  });
  return tally(rules).join(', ') || '-';
}

async function inShadow(page: Page, { ready = '' }: Guest): Promise<string> {
  const failed = await page.evaluate(settle, { frames: FRAMES, shadow: true });
  const drawn = await page.locator(ready).count();
  return failed || (drawn > 0 ? '-' : 'draws nothing');
}

/** An error's own words, without where it came through. */
function brief(error: unknown): string {
  const words = String(error).match(/(?!Error: page)\b\w*Error: .*/)?.[0] ?? 'fails';
  return words.length > 60 ? `${words.slice(0, 60)} ...` : words;
}

/** `rule x 3` for each different one. */
function tally(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => `${name} x ${names.filter((each) => each === name).length}`);
}
