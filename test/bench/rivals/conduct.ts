import type { Source } from '../widgets/bundle.ts';
import { RIVALS } from './install.ts';
import { WEEKS } from './weeks.ts';

/** What is looked at for its conduct: a module, and what stands in the page for it. */
export interface Guest extends Source {
  /** Inside of <main>. */
  readonly body?: string;
  /** Of a view that `mount(host)` draws: selects what stands once it is there. */
  readonly ready?: string;
}

const rival = (body: string, ...entries: string[]): Guest => ({
  body,
  source: entries.map((entry) => `import '${entry}';`).join('\n'),
  folder: RIVALS,
});
const each = (before: string, names: readonly string[], after: string) =>
  names.map((name) => `${before}${name}${after}`);
const FIVE = ['input', 'button', 'progress-bar', 'dialog', 'select'].map((name) => `${name}/${name}`);

/** Ours as a page without a back end sees them, and rivals with as much of the same as they have. */
export const GUESTS: Readonly<Record<string, Guest>> = {
  Mostrador: {
    source: `import './packages/widgets/src/define.ts';`,
    body: `<mostrador-meter-view></mostrador-meter-view><mostrador-provider base-url="/none" publishable-key="pk_1">
<mostrador-sign-in></mostrador-sign-in></mostrador-provider>`,
  },
  Shoelace: rival(
    `<sl-input label="Name"></sl-input><sl-button>Buy</sl-button><sl-progress-bar value="40" label="Balance"></sl-progress-bar>
<sl-select label="Pack"></sl-select><sl-dialog label="Confirm" open>Sure?</sl-dialog>`,
    ...each('@shoelace-style/shoelace/dist/components/', FIVE, '.js'),
  ),
  'Web Awesome': rival(
    `<wa-input label="Name"></wa-input><wa-button>Buy</wa-button><wa-progress-bar value="40" label="Balance"></wa-progress-bar>
<wa-select label="Pack"></wa-select><wa-dialog label="Confirm" open>Sure?</wa-dialog>`,
    ...each('@awesome.me/webawesome/dist/components/', FIVE, '.js'),
  ),
  Spectrum: rival(
    '<sp-meter progress="40" label="Balance"></sp-meter><sp-button>Buy</sp-button><sp-textfield label="Name"></sp-textfield>',
    '@spectrum-web-components/meter/sp-meter.js',
    '@spectrum-web-components/button/sp-button.js',
    '@spectrum-web-components/textfield/sp-textfield.js',
  ),
  Material: rival(
    `<md-outlined-text-field label="Name"></md-outlined-text-field><md-filled-button>Buy</md-filled-button>
<md-linear-progress value="0.4" aria-label="Balance"></md-linear-progress>
<md-outlined-select label="Pack"></md-outlined-select><md-dialog open><div slot="content">Sure?</div></md-dialog>`,
    ...each(
      '@material/web/',
      [
        'textfield/outlined-text-field',
        'button/filled-button',
        'progress/linear-progress',
        'dialog/dialog',
        'select/outlined-select',
      ],
      '.js',
    ),
  ),
  Vaadin: rival(
    `<vaadin-text-field label="Name"></vaadin-text-field><vaadin-button>Buy</vaadin-button>
<vaadin-progress-bar value="0.4" aria-label="Balance"></vaadin-progress-bar>`,
    '@vaadin/text-field',
    '@vaadin/button',
    '@vaadin/progress-bar',
  ),
  'relative-time-element': rival(
    '<relative-time datetime="2026-01-01T00:00:00Z"></relative-time>',
    '@github/relative-time-element',
  ),
  ...WEEKS,
};
