import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../packages/widgets/custom-elements.json';
import '../stories/support/hosts.css';
import WidgetPage from './docs-page.mdx';
import { globalTypes, initialGlobals } from './globals.ts';
import { afterEach, beforeEach, inHostPage } from './stage.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes,
  initialGlobals,
  decorators: [inHostPage],
  beforeEach,
  afterEach,
  tags: ['autodocs'],
  parameters: {
    docs: { page: WidgetPage },
    backgrounds: { disable: true },
    viewport: { disable: true },
    layout: 'padded',
    controls: { expanded: true, sort: 'alpha' },
    options: {
      storySort: {
        order: [
          'Guides',
          ['Embed in five minutes', 'Theme it', 'Sessions and security', 'The client', 'Sizes'],
          'Pages',
          'Widgets',
        ],
      },
    },
    a11y: { options: { resultTypes: ['violations'] } },
  },
};

export default preview;
