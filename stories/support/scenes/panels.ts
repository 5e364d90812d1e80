import { deep } from '../act.ts';

/** The credit code of the demo data (requirements, section 5). */
export const DEMO_CODE = { code: '837TRTVDIZOHL21XZAHB1ZT4KHR', pin: 'DGED' } as const;

/** Whether a panel shows what a selector finds. */
export const shown =
  (name: string, selector: string) =>
  (root: HTMLElement): unknown => {
    const panel = root.querySelector(`mostrador-${name}`);
    return panel && deep(panel.shadowRoot ?? panel, selector);
  };
