import type { ElementSubject } from '../widgets/creation.ts';
import { FLOOR, PILL } from '../widgets/subjects.ts';
import { RIVALS } from './install.ts';

const rival = (tag: string, attributes: Record<string, string>, entry: string): ElementSubject => ({
  tag,
  attributes,
  source: `import '${entry}';`,
  folder: RIVALS,
});

/** What every meter's cost is divided by. */
export const FLOOR_NAME = 'plain Lit meter (floor)';

/** One bar or meter each, filled to 40 %. Only ours writes what it holds: a count, its unit and the days left. */
export const METERS: Readonly<Record<string, ElementSubject>> = {
  'native <progress>': { tag: 'progress', attributes: { value: '40', max: '100' }, source: '' },
  [FLOOR_NAME]: FLOOR,
  'mostrador-meter-view compact': PILL,
  Vaadin: rival('vaadin-progress-bar', { value: '0.4' }, '@vaadin/progress-bar'),
  Shoelace: rival(
    'sl-progress-bar',
    { value: '40' },
    '@shoelace-style/shoelace/dist/components/progress-bar/progress-bar.js',
  ),
  'Web Awesome': rival(
    'wa-progress-bar',
    { value: '40' },
    '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js',
  ),
  Material: rival('md-linear-progress', { value: '0.4' }, '@material/web/progress/linear-progress.js'),
  Spectrum: rival(
    'sp-meter',
    { progress: '40', label: 'Balance' },
    '@spectrum-web-components/meter/sp-meter.js',
  ),
};
