import { writeFileSync } from 'node:fs';
import { type CompiledSheet, compileSheet } from './compile.ts';

/** Writes SAT's sheets as tables; see `src/cadena/table.ts`. The first argument is where. */
const [target] = process.argv.slice(2);
if (!target) throw new Error('Where shall it be written?');

const COMPROBANTE = '4/cadenaoriginal_4_0/cadenaoriginal_4_0.xslt';
const TIMBRE = 'TimbreFiscalDigital/cadenaoriginal_TFD_1_1.xslt';

/** One template a line, so that a change of SAT's shows as what it is. */
function asSource(name: string, { root, namespaces, templates }: CompiledSheet): string {
  const lines = Object.entries(templates).map(
    ([key, body]) => `    ${JSON.stringify(key)}: ${JSON.stringify(body)},`,
  );
  const known = Object.entries(namespaces).map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  return [
    `export const ${name}: CompiledSheet = {`,
    `  root: ${JSON.stringify(root)},`,
    '  namespaces: {',
    ...known,
    '  },',
    '  templates: {',
    ...lines,
    '  },',
    '};',
  ].join('\n');
}

writeFileSync(
  target,
  [
    "/** Generated from SAT's sheets (packages/cfdi/sheets) by `npm run generate`; do not edit. */",
    "import type { CompiledSheet } from './table.ts';",
    '',
    asSource('COMPROBANTE_SHEET', compileSheet(COMPROBANTE)),
    '',
    asSource('TIMBRE_SHEET', compileSheet(TIMBRE)),
    '',
  ].join('\n'),
);
