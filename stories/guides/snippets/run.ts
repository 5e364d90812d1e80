import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Stage } from '../../support/stage.ts';

/**
 * The HTML of a guide as a page would run it, with the sandbox in the place of the platform and of the back end.
 * @param script what the page's own script does
 */
export function runHtml(
  source: string,
  stage: Stage | undefined,
  locale: string,
  script?: (page: DocumentFragment) => void,
): TemplateResult {
  // Storybook renders a story once more to show its code: each rendering has elements of its own.
  const fill = (place: Element | undefined) => {
    const page = pageOf(source, stage, locale);
    script?.(page);
    place?.replaceChildren(page);
  };
  return html`<div ${ref(fill)}></div>`;
}

function pageOf(source: string, stage: Stage | undefined, locale: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = source;
  for (const script of template.content.querySelectorAll('script')) script.remove();
  const page = document.importNode(template.content, true);
  const provider = page.querySelector('mostrador-provider');
  if (!provider || !stage) return page;
  provider.removeAttribute('session-url');
  Object.assign(provider, {
    baseUrl: stage.sandbox.url,
    publishableKey: stage.publishableKey,
    fetch: stage.fetch,
    fetchSession: stage.fetchSession,
    locale,
  });
  return page;
}
