const shoelace = (name: string) => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`;
const webAwesome = (name: string) => `import '@awesome.me/webawesome/dist/components/${name}/${name}.js';`;
const material = (path: string) => `import '@material/web/${path}.js';`;

const FIVE = ['input', 'button', 'progress-bar', 'dialog', 'select'];
const MATERIAL_FIVE = [
  'textfield/outlined-text-field',
  'button/filled-button',
  'progress/linear-progress',
  'dialog/dialog',
  'select/outlined-select',
  'select/select-option',
];

/** A file that its maker ships ready-made, by its path under node_modules. */
export interface Shipped {
  readonly file: string;
}

/** What a page would import of each rival, by what it is for. */
export const PACKAGES = {
  'a loader': {
    'paypal-js': `export { loadScript } from '@paypal/paypal-js';`,
    'stripe-js': `export { loadStripe } from '@stripe/stripe-js/pure';`,
    'connect-js': `export { loadConnectAndInitialize } from '@stripe/connect-js/pure';`,
    'paddle-js': `export { initializePaddle } from '@paddle/paddle-js';`,
  },
  'a base to build on': {
    'Lit alone': `export { LitElement, html, css } from 'lit';`,
    'React + react-dom': `export { createElement } from 'react'; export { createRoot } from 'react-dom/client';`,
  },
  'a client': {
    'openapi-fetch': `export { default } from 'openapi-fetch';`,
  },
  'a bar or meter, without data': {
    Material: material('progress/linear-progress'),
    Shoelace: shoelace('progress-bar'),
    'Web Awesome': webAwesome('progress-bar'),
    Spectrum: `import '@spectrum-web-components/meter/sp-meter.js';`,
  },
  'an embedded sign-up': {
    'Clerk, first script': { file: '@clerk/clerk-js/dist/clerk.browser.js' },
    'Clerk, all in one': { file: '@clerk/clerk-js/dist/clerk.js' },
    'Shoelace: input, button, progress, dialog, select': FIVE.map(shoelace).join(''),
    'Material: the same five': MATERIAL_FIVE.map(material).join(''),
    'Web Awesome: the same five': FIVE.map(webAwesome).join(''),
  },
  'an editable week': {
    EventCalendar: `import '@event-calendar/core/index.css';
export { createCalendar, destroyCalendar, Interaction, TimeGrid } from '@event-calendar/core';`,
    'Schedule-X (no drag), with Temporal': `import '@schedule-x/theme-default/dist/index.css';
import 'temporal-polyfill/global';
export { createCalendar, createViewWeek } from '@schedule-x/calendar';`,
    FullCalendar: `export { Calendar } from '@fullcalendar/core';
export { default as timeGrid } from '@fullcalendar/timegrid';
export { default as interaction } from '@fullcalendar/interaction';`,
  },
} as const satisfies Record<string, Record<string, string | Shipped>>;

export type Purpose = keyof typeof PACKAGES;
