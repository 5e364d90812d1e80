import type { ReactiveElement } from 'lit';

/** With the classes come their entries in the tag and event maps. */
export type * from './index.ts';

/*
 * JSX types, from `HTMLElementTagNameMap` and `HTMLElementEventMap`: types only. React 19 sets properties that
 * a class declares, and listens by `on` + the event's name.
 *
 * @example
 * import type { MostradorElements } from '@mostrador/widgets/jsx';
 *
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends MostradorElements {}
 *   }
 * }
 */

type OurTag = Extract<keyof HTMLElementTagNameMap, `mostrador-${string}`>;
type OurEvent = Extract<keyof HTMLElementEventMap, `mostrador-${string}`>;

/** What our classes add to Lit's; names with `_` are their own business. */
type OwnProps<E> = {
  [K in keyof E as K extends keyof ReactiveElement | `_${string}` | 'renderOptions' ? never : K]?: E[K];
};

type Handlers = { [T in OurEvent as `on${T}`]?: (event: HTMLElementEventMap[T]) => void };

/** What any element takes, in the words of React and of those who keep to HTML's. */
interface CommonProps {
  children?: unknown;
  class?: string;
  className?: string;
  hidden?: boolean;
  id?: string;
  key?: string | number | bigint | null;
  lang?: string;
  ref?: unknown;
  slot?: string;
  style?: unknown;
}

/** The props of each of our tags. */
export type MostradorElements = {
  [T in OurTag]: OwnProps<HTMLElementTagNameMap[T]> & Handlers & CommonProps;
};
