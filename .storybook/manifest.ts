import type { ArgTypes, InputType } from 'storybook/internal/types';
import manifest from '../packages/widgets/custom-elements.json';

/** A member, attribute, event, slot, part or custom property of an element. */
interface Piece {
  name?: string;
  kind?: string;
  description?: string;
  default?: string;
  type?: { text?: string };
}

interface Element {
  tagName?: string;
  description?: string;
  members?: readonly Piece[];
  events?: readonly Piece[];
  slots?: readonly Piece[];
  cssProperties?: readonly Piece[];
  cssParts?: readonly Piece[];
}

const elements: readonly Element[] = manifest.modules.flatMap(({ declarations = [] }) => declarations);

const CONTROLS: readonly [RegExp, InputType['control']][] = [
  [/^boolean/, 'boolean'],
  [/^number/, 'number'],
  [/^string/, 'text'],
];

const controlOf = (type: string): InputType['control'] =>
  CONTROLS.find(([pattern]) => pattern.test(type))?.[1] ?? 'object';

/** The rows of one kind; a part may have a property's name, so that the kind belongs to the key. */
const rows = (category: string, pieces: readonly Piece[] = []): ArgTypes =>
  Object.fromEntries(
    pieces.flatMap(({ name, description, type, default: value }) => {
      if (!name) return [];
      const isProperty = category === 'properties';
      const summary = type?.text;
      const table = { category, type: { summary }, defaultValue: { summary: value } };
      const control = isProperty ? controlOf(summary ?? '') : false;
      return [[isProperty ? name : `${category} ${name}`, { name, description, table, control }]];
    }),
  );

/** Properties, which can be set, then everything that is told of an element. */
export function argTypesOf(tag: string): ArgTypes | null {
  const element = elements.find(({ tagName }) => tagName === tag);
  if (!element) return null;
  return {
    ...rows(
      'properties',
      element.members?.filter(({ kind }) => kind === 'field'),
    ),
    ...rows('events', element.events),
    ...rows('slots', element.slots),
    ...rows('CSS custom properties', element.cssProperties),
    ...rows('CSS parts', element.cssParts),
  };
}

/** What an element is, as its class says. */
export const descriptionOf = (tag: string): string =>
  elements.find(({ tagName }) => tagName === tag)?.description ?? '';

/** The events of all elements, for the actions panel. */
export const EVENTS: readonly string[] = [
  ...new Set(elements.flatMap(({ events = [] }) => events.flatMap(({ name }) => name ?? []))),
];

/** What each element tells its page, as its class says; an event of several elements stands with each. */
export const widgetEvents = (): { name: string; tag: string; description: string }[] =>
  elements.flatMap(({ tagName: tag, events = [] }) =>
    events.flatMap(({ name, description = '' }) => (name && tag ? [{ name, tag, description }] : [])),
  );
