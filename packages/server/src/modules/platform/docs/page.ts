import { html, type Markup } from '../../../pages/markup.ts';
import { membersOf, type OperationObject, type Schema, typeOf } from './schema.ts';

export interface ReferenceDocument {
  info: { title: string; version: string; description?: string };
  paths?: Record<string, Record<string, unknown>>;
  components?: { schemas?: Record<string, unknown> };
}

interface Entry {
  method: string;
  path: string;
  operation: OperationObject;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

function entriesOf(document: ReferenceDocument): Map<string, Entry[]> {
  const entries = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      method: method.toUpperCase(),
      path,
      operation: item[method] as OperationObject,
    })),
  );
  return Map.groupBy(entries, ({ operation }) => operation.tags?.[0] ?? 'Other');
}

const anchorOf = (name: string) => name.replaceAll(/\W+/g, '-').toLowerCase();

/** A text whose `words` are code. */
const prose = (text: string): (Markup | string)[] =>
  text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

function members(schema: Schema | undefined): Markup | string {
  const rows = membersOf(schema);
  if (!rows.length) return schema ? html`<p><code>${typeOf(schema)}</code></p>` : '';
  return html`<dl>${rows.map(
    (row) => html`<div><dt><code>${row.name}</code>${row.required ? '' : html` <small>optional</small>`}</dt>
<dd><code>${row.type}</code>${row.note ? html`<br>${prose(row.note)}` : ''}</dd></div>`,
  )}</dl>`;
}

function parameters({ operation }: Entry): Markup | string {
  const list = operation.parameters ?? [];
  if (!list.length) return '';
  return html`<h4>Parameters</h4><dl>${list.map(
    (
      parameter,
    ) => html`<div><dt><code>${parameter.name}</code> <small>${parameter.in}${parameter.required ? '' : ', optional'}</small></dt>
<dd><code>${typeOf(parameter.schema)}</code>${parameter.description ? html`<br>${prose(parameter.description)}` : ''}</dd></div>`,
  )}</dl>`;
}

function body({ operation }: Entry): Markup | string {
  const content = Object.values(operation.requestBody?.content ?? {})[0];
  if (!content) return '';
  const example = content.example ?? content.schema?.example;
  return html`<h4>Body <code>${typeOf(content.schema)}</code></h4>${content.schema?.$ref ? '' : members(content.schema)}
${example === undefined ? '' : html`<pre tabindex="0">${typeof example === 'string' ? example : JSON.stringify(example, null, 2)}</pre>`}`;
}

function answers({ operation }: Entry): Markup {
  return html`<h4>Answers</h4><dl>${Object.entries(operation.responses).map(([status, response]) => {
    const schema = Object.values(response.content ?? {})[0]?.schema;
    return html`<div><dt><code>${status}</code></dt><dd>${schema && status < '300' ? html`<code>${typeOf(schema)}</code> ` : ''}${prose(response.description)}</dd></div>`;
  })}</dl>`;
}

function section(entry: Entry): Markup {
  const { method, path, operation } = entry;
  return html`<details id="${operation.operationId}"><summary><b class="${method.toLowerCase()}">${method}</b> <code>${path}</code> <span>${prose(operation.summary ?? '')}</span></summary>
${(operation.description ?? '').split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
<p class="facts"><span>operation <code>${operation.operationId}</code></span></p>
${parameters(entry)}${body(entry)}${answers(entry)}</details>`;
}

/** The reference as one page of plain HTML: no script, no font, nothing from elsewhere. */
export function referencePage(document: ReferenceDocument, sheetUrl: string): Markup {
  const groups = entriesOf(document);
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  return html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${document.info.title} API</title><link rel="stylesheet" href="${sheetUrl}"></head>
<body><header><h1>${document.info.title} API <small>${document.info.version}</small></h1><p>${prose(document.info.description ?? '')}</p>
<p><a href="/openapi.json">openapi.json</a></p></header>
<nav aria-label="Sections">${[...groups.keys(), 'Shapes'].map((tag) => html`<a href="#${anchorOf(tag)}">${tag}</a>`)}</nav>
<main>${[...groups].map(([tag, entries]) => html`<section id="${anchorOf(tag)}"><h2>${tag}</h2>${entries.map(section)}</section>`)}
<section id="shapes"><h2>Shapes</h2>${schemas.map(([name, schema]) => html`<details id="shape-${anchorOf(name)}"><summary><code>${name}</code></summary>${members(schema)}</details>`)}</section>
</main></body></html>`;
}
