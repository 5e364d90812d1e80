import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Mostrador',
    colorPrimary: '#3553c9',
    colorSecondary: '#3553c9',
  }),
});
