import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { settled } from '../stories/support/settled.ts';
import { closeStage, openStage, stageOf } from '../stories/support/stages.ts';

/** Puts the platform into the story's state before the story's widgets are there; undone after it. */
export const beforeEach: NonNullable<Preview['beforeEach']> = async ({ parameters, canvasElement }) => {
  // Storybook runs this again for another language or colour; the stage stands.
  if (parameters.platform === false || stageOf(canvasElement)) return;
  await openStage(canvasElement, parameters);
  return () => closeStage(canvasElement);
};

/** The host page round a story: its colours, its width, and the provider. */
export const inHostPage: Decorator = (story, { canvasElement, globals, parameters }) => {
  const { locale, scheme } = globals;
  const width = parameters.width ?? globals.width;
  const host = parameters.host ?? globals.host;
  Object.assign(document.documentElement.dataset, { scheme });
  document.documentElement.lang = locale;
  const stage = stageOf(canvasElement);
  const content = stage
    ? html`<mostrador-provider
        base-url=${stage.sandbox.url}
        publishable-key=${stage.publishableKey}
        locale=${locale}
        .fetch=${stage.fetch}
        .fetchSession=${stage.fetchSession}
      ><div class="place" data-width=${width}>${story()}</div></mostrador-provider>`
    : html`<div class="place" data-width=${width}>${story()}</div>`;
  return html`<div class="host" data-host=${host}>${content}</div>`;
};

/** Tells tests that the story stands as it should look: its id, language and colours on the document. */
export const afterEach: NonNullable<Preview['afterEach']> = async (context) => {
  await settled(context);
  const { id, globals } = context;
  document.documentElement.dataset.story = [id, globals.locale, globals.scheme, globals.width].join(' ');
};
