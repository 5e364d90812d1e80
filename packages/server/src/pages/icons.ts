import { html, type Markup, raw } from './markup.ts';

/* The widgets' drawing: one path an icon, on a 16 px grid with 1.5 of stroke and no fill. */
const circle = 'M2 8a6 6 0 1 1 12 0 6 6 0 1 1-12 0';
const PATHS = {
  check: 'M3.2 8.4l3.2 3.2 6.4-7',
  'check-circle': `${circle}M5.4 8.1l1.8 1.8 3.4-3.6`,
  'slash-circle': `${circle}M3.8 3.8l8.4 8.4`,
  alert: `${circle}M8 5v3.4M8 10.9v.1`,
  clock: `${circle}M8 4.8V8l2 1.4`,
  globe: `${circle}M2 8h12M8 2c4 3.6 4 8.4 0 12-4-3.6-4-8.4 0-12`,
  triangle: 'M8 2.3l6.2 11H1.8zM8 6.4v3M8 11.3v.1',
  mail: 'M3.2 3.6h9.6A1.2 1.2 0 0 1 14 4.8v6.4a1.2 1.2 0 0 1-1.2 1.2H3.2A1.2 1.2 0 0 1 2 11.2V4.8a1.2 1.2 0 0 1 1.2-1.2zM2.4 4.6L8 8.8l5.6-4.2',
  eye: 'M1.4 8S3.8 3.8 8 3.8 14.6 8 14.6 8 12.2 12.2 8 12.2 1.4 8 1.4 8zM6.2 8a1.8 1.8 0 1 1 3.6 0 1.8 1.8 0 1 1-3.6 0',
  'eye-off':
    'M1.4 8S3.8 3.8 8 3.8 14.6 8 14.6 8 12.2 12.2 8 12.2 1.4 8 1.4 8zM6.2 8a1.8 1.8 0 1 1 3.6 0 1.8 1.8 0 1 1-3.6 0M2.6 13.4L13.4 2.6',
  coins:
    'M3 4a5 2.2 0 1 1 10 0 5 2.2 0 1 1-10 0v8c0 1.2 2.2 2.2 5 2.2s5-1 5-2.2V4M3 8c0 1.2 2.2 2.2 5 2.2s5-1 5-2.2',
  card: 'M3.2 3.2h9.6A1.4 1.4 0 0 1 14.2 4.6v6.8a1.4 1.4 0 0 1-1.4 1.4H3.2a1.4 1.4 0 0 1-1.4-1.4V4.6A1.4 1.4 0 0 1 3.2 3.2zM1.8 6.4h12.4M4.6 10h2',
  bank: 'M2.2 6L8 2.4 13.8 6zM4 8.6v3M6.7 8.6v3M9.3 8.6v3M12 8.6v3M2.2 13.8h11.6',
  lock: 'M4.6 7h6.8a1 1 0 0 1 1 1v4.4a1 1 0 0 1-1 1H4.6a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon: the word beside it says the same. `modifier`: `large`, `success`, `pending`, `danger`. */
export const icon = (name: IconName, modifier = ''): Markup =>
  html`<svg class="icon ${modifier}" viewBox="0 0 16 16" aria-hidden="true"><path d="${raw(PATHS[name])}"></path></svg>`;
