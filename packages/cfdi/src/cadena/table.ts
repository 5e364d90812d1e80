/**
 * One of SAT's sheets, compiled. A step of a template is
 * - `!path`: a pipe and the value with its white space collapsed (SAT's `Requerido`),
 * - `?path`: the same where the path finds something (`Opcional`),
 * - `>path`: the templates of what the path finds,
 * - `['*', path, steps]`: the steps for each node that the path finds,
 * - `['?', path, steps]`: the steps where the path finds something.
 *
 * A path is `.`, `*`, `@name`, `@name='value'`, or names of elements with the sheet's prefixes divided by `/`;
 * `.//` before it looks below at any depth.
 */
export interface CompiledSheet {
  /** The element that the cadena starts from. */
  root: string;
  namespaces: Readonly<Record<string, string>>;
  /** By the name of the element. */
  templates: Readonly<Record<string, readonly SheetStep[]>>;
}

export type SheetStep = string | readonly [kind: string, path: string, body: readonly SheetStep[]];
