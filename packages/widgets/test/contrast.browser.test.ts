import { expect } from '@open-wc/testing';
import { button } from '../src/parts/button.styles.ts';
import { selection } from '../src/styles/selection.ts';
import { tokens } from '../src/styles/tokens.ts';
import { contrast, linearSrgb } from './colour.ts';

/** Pairs of tokens and the least contrast that each needs (design, section 9). */
const PAIRS: readonly [text: string, ground: string, least: number][] = [
  ['on-fill', 'fill', 4.5],
  ['on-fill', 'fill-hover', 4.5],
  ['on-mark', 'mark', 4.5],
  ['link', 'surface', 4.5],
  ['link', 'soft', 4.5],
  ['muted', 'soft', 4.5],
  ['text', 'soft-2', 4.5],
  ['mark', 'surface', 3],
  ['line-3', 'surface', 3],
  ['muted', 'surface', 4.5],
  ['muted', 'sunken', 4.5],
  ['warning', 'warning-soft', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['success', 'surface', 4.5],
];
const NAMES = [...new Set(PAIRS.flatMap(([text, ground]) => [text, ground]))];

/** Sixteen steps a channel: 4,096 accents. */
const STEPS = Array.from({ length: 16 }, (_, step) => step * 17);

/** An element that wears the tokens, with one box a token, whose colour can be read. */
const stage = (scheme: 'light' | 'dark') => {
  const host = document.createElement('div');
  host.style.colorScheme = scheme;
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokens, selection, button].map((sheet) => sheet.styleSheet!);
  const boxes = NAMES.map((name) => {
    const box = document.createElement('i');
    box.style.color = `var(--_${name})`;
    root.append(box);
    return [name, getComputedStyle(box)] as const;
  });
  const read = () => Object.fromEntries(boxes.map(([name, style]) => [name, linearSrgb(style.color)]));
  return { host, read };
};

type Low = { readonly ratio: number; readonly accent: string };

const measure = (scheme: 'light' | 'dark'): Map<string, Low> => {
  const { host, read } = stage(scheme);
  const lows = new Map<string, Low>();
  for (const r of STEPS)
    for (const g of STEPS)
      for (const b of STEPS) {
        const accent = `rgb(${r} ${g} ${b})`;
        host.style.setProperty('--mostrador-accent', accent);
        const colours = read();
        for (const [text, ground] of PAIRS) {
          const ratio = contrast(colours[text]!, colours[ground]!);
          const pair = `${text} / ${ground}`;
          if (ratio < (lows.get(pair)?.ratio ?? Number.POSITIVE_INFINITY)) lows.set(pair, { ratio, accent });
        }
      }
  host.remove();
  return lows;
};

describe('contrast, whatever accent the host chooses', function () {
  this.timeout(120_000);

  for (const scheme of ['light', 'dark'] as const)
    it(`every pair is readable in ${scheme} for 4,096 accents`, () => {
      const lows = measure(scheme);
      console.log(
        `${scheme}, 4,096 accents, lowest: ${[...lows].map(([pair, { ratio }]) => `${pair} ${ratio.toFixed(2)}`).join(', ')}`,
      );
      for (const [text, ground, least] of PAIRS) {
        const { ratio, accent } = lows.get(`${text} / ${ground}`)!;
        expect(ratio, `${text} on ${ground} with ${accent}`).to.be.at.least(least);
      }
    });

  it('a grey next to the threshold keeps 4.5:1 (rgb 136 102 187 fell to 2.8 once)', () => {
    const { host, read } = stage('light');
    host.style.setProperty('--mostrador-accent', 'rgb(136 102 187)');
    const colours = read();
    expect(contrast(colours['on-fill']!, colours.fill!)).to.be.at.least(4.5);
    host.remove();
  });

  it('a black button shows its hover', () => {
    const { host, read } = stage('light');
    host.style.setProperty('--mostrador-accent', '#000');
    const colours = read();
    expect(contrast(colours.fill!, colours['fill-hover']!)).to.be.greaterThan(1.05);
    host.remove();
  });

  it("a host's own state colours are made readable", () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { host, read } = stage(scheme);
      for (const name of ['danger', 'warning', 'success'])
        host.style.setProperty(`--mostrador-${name}`, scheme === 'light' ? '#ffe066' : '#200');
      const colours = read();
      for (const name of ['danger', 'warning', 'success'])
        expect(contrast(colours[name]!, colours.surface!), `${name}, ${scheme}`).to.be.at.least(4.5);
      host.remove();
    }
  });
});
