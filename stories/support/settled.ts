import type { StageParameters } from './parameters.ts';
import { stageOf } from './stages.ts';
import { until } from './until.ts';

const settling = new WeakMap<Element, Promise<void>>();
const ready = new WeakSet<EventTarget>();

/** Remembers which widgets have shown their content. */
document.addEventListener('mostrador-ready', ({ target }) => target && ready.add(target));

/** The widgets in a story, in the order of the page. */
export const widgetsIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].filter(
    ({ localName }) => localName.startsWith('mostrador-') && localName !== 'mostrador-provider',
  );

/** Whether a widget says why it has nothing to show. */
const explains = ({ shadowRoot }: HTMLElement) =>
  shadowRoot?.querySelector('[part~=problem], .blank') != null;

/** Whether a widget stands as a person would read it. */
const stands = (widget: HTMLElement) => ready.has(widget) || explains(widget);

interface StoryOnPage {
  id: string;
  canvasElement: HTMLElement;
  parameters: StageParameters;
}

/**
 * Resolves once a story stands: the page acts for whom it says, and its widgets show what they have to show.
 * A `play` begins with it.
 */
export function settled({ id, canvasElement, parameters }: StoryOnPage): Promise<void> {
  const root = canvasElement.querySelector<HTMLElement>('#root-inner') ?? canvasElement;
  const known = settling.get(root) ?? settle(root, id, parameters);
  settling.set(root, known);
  return known;
}

async function settle(root: HTMLElement, id: string, { until: expected }: StageParameters): Promise<void> {
  await stageOf(id)?.beginSession(root);
  if (expected) await until(() => expected(root));
  else await until(() => widgetsIn(root).every(stands), 'every widget ready');
}
