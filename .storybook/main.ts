import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import { ensureSnapshot } from './snapshot.ts';

/** The widgets on the real server, in the tab: no server runs and nothing is fetched from elsewhere. */
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/guides/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  async viteFinal(base) {
    await ensureSnapshot();
    return mergeConfig(base, {
      // Relative addresses: the build stands at any path of any file server.
      base: './',
      resolve: { conditions: ['@mostrador/source', ...defaultClientConditions] },
      optimizeDeps: {
        // Bundled ahead it would look for its .wasm and .data beside the bundle.
        exclude: ['@electric-sql/pglite'],
        // Left out, Storybook's own import of it would bring a second Lit.
        include: ['lit/directive-helpers.js'],
      },
      build: {
        target: 'es2022',
        chunkSizeWarningLimit: 4_000,
        // PGlite's loader, which Emscripten writes, evaluates code of its own.
        rolldownOptions: { checks: { eval: false } },
      },
    });
  },
};

export default config;
