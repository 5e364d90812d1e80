import type { HtmlEscapedString } from 'hono/utils/html';

/** What `html` of hono/html gives: text that is escaped where it was not markup. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
export { html, raw } from 'hono/html';
