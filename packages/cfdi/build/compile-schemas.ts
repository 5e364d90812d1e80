import { writeFileSync } from 'node:fs';
import { SchemaCompiler } from './compile-schema.ts';

/** Writes SAT's schemas as tables; see `src/validate/schema-table.ts`. The first argument is where. */
const [target] = process.argv.slice(2);
if (!target) throw new Error('Where shall it be written?');

const compiler = new SchemaCompiler();
compiler.addTypes('tdCFDI.xsd', 'tdCFDI');
compiler.addTypes('catPagos.xsd', 'catPagos');
compiler.addTypes('catNomina.xsd', 'catNomina');
const schemas = ['cfdv40.xsd', 'TimbreFiscalDigitalv11.xsd', 'Pagos20.xsd', 'nomina12.xsd'].map((file) =>
  compiler.compile(file),
);
const used = JSON.stringify(schemas);
const types = [...compiler.types].filter(
  ([name]) => used.includes(`!${name}"`) || used.includes(`?${name}"`),
);

writeFileSync(
  target,
  [
    "/** Generated from SAT's schemas (packages/cfdi/schemas) by `npm run generate`; do not edit. */",
    "import type { CompiledSchema, TypeRule } from './schema-table.ts';",
    '',
    'export const SCHEMAS: readonly CompiledSchema[] = [',
    ...schemas.map((schema) => `  ${JSON.stringify(schema)},`),
    '];',
    '',
    'export const TYPES: Readonly<Record<string, TypeRule>> = {',
    ...types.map(([name, type]) => `  ${JSON.stringify(name)}: ${JSON.stringify(type)},`),
    '};',
    '',
  ].join('\n'),
);
