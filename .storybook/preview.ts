import type { Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import '../stories/support/hosts.css';
import WidgetPage from './docs-page.mdx';
import { globalTypes, initialGlobals } from './globals.ts';
import { argTypesOf, descriptionOf, EVENTS } from './manifest.ts';
import { afterEach, beforeEach, inHostPage } from './stage.ts';

const preview: Preview = {
  globalTypes,
  initialGlobals,
  decorators: [inHostPage, withActions],
  beforeEach,
  afterEach,
  tags: ['autodocs'],
  parameters: {
    docs: {
      page: WidgetPage,
      extractArgTypes: argTypesOf,
      extractComponentDescription: descriptionOf,
    },
    backgrounds: { disable: true },
    viewport: { disable: true },
    layout: 'padded',
    controls: { expanded: true },
    actions: { handles: EVENTS },
    options: {
      storySort: {
        order: [
          'Guides',
          [
            'Embed in five minutes',
            'Sign-up from your site',
            'Theme it',
            'Sessions and security',
            'The client',
            'Events',
            'Run a schedule by API',
            'Sizes',
          ],
          'Pages',
          'Widgets',
        ],
      },
    },
    a11y: { options: { resultTypes: ['violations'] } },
  },
};

export default preview;
