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
  canvasElement: HTMLElement;
  parameters: StageParameters;
}

/**
 * Resolves once a story stands: the page acts for whom it says, and its widgets show what they have to show.
 * A `play` begins with it.
 */
export function settled({ canvasElement, parameters }: StoryOnPage): Promise<void> {
  const root = canvasElement.querySelector<HTMLElement>('#root-inner') ?? canvasElement;
  const known = settling.get(root) ?? settle(root, canvasElement, parameters);
  settling.set(root, known);
  return known;
}

async function settle(root: HTMLElement, canvas: HTMLElement, parameters: StageParameters): Promise<void> {
  const { until: expected, offline } = parameters;
  const stage = stageOf(canvas);
  await stage?.beginSession();
  if (expected) await until(() => expected(root));
  else await until(() => widgetsIn(root).every(stands), 'every widget ready');
  if (offline) stage?.cutNetwork();
}
