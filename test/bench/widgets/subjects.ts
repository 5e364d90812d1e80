import { COMPILE_AT_ONCE } from '../../../packages/widgets/build/sdk-files.ts';
import type { MeterBalance } from '../../../packages/widgets/src/meter-view.ts';
import type { ElementSubject } from './creation.ts';

/** Figures of the design's pictures, without the 30 days that only a card draws. */
const BALANCE: MeterBalance = {
  stamps: 18_640,
  points: 48_250,
  averageDaily: 412,
  daysRemaining: 45,
  runsOutOn: '2027-01-02',
};

/** The least that a Lit element with a meter in it costs: two boxes and one attribute, no text. */
export const FLOOR: ElementSubject = {
  tag: 'x-meter',
  attributes: { value: '40' },
  source: `import {LitElement,html,css} from 'lit';
customElements.define('x-meter', class extends LitElement {
  static properties = {value: {type: Number}};
  static styles = css\`:host{display:block}.t{height:8px;background:#ddd}.f{height:8px;background:#36c}\`;
  render() {
    return html\`<div class="t" role="meter" aria-valuenow=\${this.value}><div class="f" .style=\${'width:'+this.value+'%'}></div></div>\`;
  }
});`,
};

/** Ours: count, unit and days left, from the sources, with the head of the SDK's files. */
export const PILL: ElementSubject = {
  tag: 'mostrador-meter-view',
  attributes: { compact: '' },
  properties: { balance: BALANCE },
  source: `import './packages/widgets/src/meter-view/define.ts';`,
  banner: COMPILE_AT_ONCE,
};

/** As `PILL`, laid out wherever they stand: browsers leave those far from what is in sight for later. */
export const PILL_ALL: ElementSubject = {
  ...PILL,
  source: `${PILL.source}
const sheet = new CSSStyleSheet();
sheet.replaceSync('mostrador-meter-view{content-visibility:visible}');
document.adoptedStyleSheets = [sheet];`,
};
