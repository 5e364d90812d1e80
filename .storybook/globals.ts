import { HOSTS } from '../stories/support/hosts.ts';

/** Widths at which widgets change, of their container (mock/design.md, section 4). */
export const WIDTHS = [280, 320, 400, 640, 768, 1040, 1280] as const;

export const initialGlobals = { locale: 'es-MX', scheme: 'light', width: 'full', host: 'plain' };

/** The toolbar. */
export const globalTypes = {
  locale: {
    description: 'Language of the widgets',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'es-MX', title: 'Español (México)' },
        { value: 'en', title: 'English' },
      ],
    },
  },
  scheme: {
    description: 'Colour scheme of the host page',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
        { value: 'host', title: "The visitor's own" },
      ],
    },
  },
  width: {
    description: 'Width of the place on the host page',
    toolbar: {
      icon: 'ruler',
      dynamicTitle: true,
      items: [
        ...WIDTHS.map((width) => ({ value: String(width), title: `${width} px` })),
        { value: 'full', title: 'Full width' },
      ],
    },
  },
  host: {
    description: 'Accent, radius and fonts of the host page',
    toolbar: {
      icon: 'paintbrush',
      dynamicTitle: true,
      items: Object.entries(HOSTS).map(([value, { title }]) => ({ value, title })),
    },
  },
};
