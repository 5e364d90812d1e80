import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

export interface Page {
  type: string;
  body: string;
}

const FOLDER = new URL('./public/', import.meta.url);
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Every file of public/ by its address, with `{{NAME}}` filled in. `/mi-cuenta` is mi-cuenta.html, `/` index.html. */
export async function readPages(values: Record<string, string>): Promise<Map<string, Page>> {
  const names = await readdir(FOLDER);
  const pages = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      const body = text.replaceAll(/\{\{(\w+)\}\}/g, (_all, key: string) => values[key] ?? '');
      const path = name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`;
      return [path, { type: TYPES[extname(name)] ?? 'application/octet-stream', body }] as const;
    }),
  );
  return new Map(pages);
}
