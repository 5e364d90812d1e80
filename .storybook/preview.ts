import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../packages/widgets/custom-elements.json';
import '../stories/support/hosts.css';
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
    // The sandbox is one a page: a docs page shows its first story and the table, the others have their own.
    docs: { page: null, toc: true },
    backgrounds: { disable: true },
    layout: 'padded',
    controls: { expanded: true, sort: 'alpha' },
    options: { storySort: { order: ['Guides', ['Embed in five minutes', '*'], 'Pages', 'Widgets', '*'] } },
    a11y: { options: { resultTypes: ['violations'] } },
  },
};

export default preview;
