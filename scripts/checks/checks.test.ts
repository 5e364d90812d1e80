import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { clockReads } from './clock.ts';
import { judge } from './imports.ts';
import { importsOf } from './modules.ts';

function source(text: string): ts.SourceFile {
  return ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true);
}

const allowed: [file: string, specifier: string][] = [
  ['packages/domain/src/index.ts', './prices.ts'],
  ['packages/contract/src/index.ts', 'zod'],
  ['packages/client/src/index.ts', 'openapi-fetch'],
  ['packages/client/src/validate.ts', '@mostrador/contract'],
  ['packages/widgets/src/index.ts', 'lit/directives/when.js'],
  ['packages/server/src/main.ts', 'node:http'],
];
for (const [file, specifier] of allowed) {
  test(`${file} may import ${specifier}`, () => {
    assert.equal(judge(file, { specifier, typeOnly: false }), null);
  });
}

const refused: [file: string, specifier: string][] = [
  ['packages/domain/src/index.ts', 'zod'],
  ['packages/domain/src/index.ts', 'node:crypto'],
  ['packages/domain/src/index.ts', '../../contract/src/index.ts'],
  ['packages/contract/src/index.ts', '@mostrador/client'],
  ['packages/client/src/index.ts', '@mostrador/contract'],
  ['packages/client/src/index.ts', 'zod'],
  ['packages/widgets/src/index.ts', 'zod'],
  ['packages/widgets/src/index.ts', '@mostrador/contract'],
  ['packages/widgets/src/index.ts', '@mostrador/server'],
  ['packages/server/src/app.ts', '@mostrador/widgets'],
  ['packages/unheard-of/src/index.ts', 'zod'],
];
for (const [file, specifier] of refused) {
  test(`${file} must not import ${specifier}`, () => {
    assert.notEqual(judge(file, { specifier, typeOnly: false }), null);
  });
}

test('imports are found in every form, and types are told apart', () => {
  const text = `import { a } from 'one';
    import type { B } from 'two';
    export * from 'three';
    export type { C } from 'four';
    const five = () => import('five');
    type Six = import('six').Six;
    const text = "import 'seven'"; // import 'eight'`;
  assert.deepEqual(
    importsOf(source(text)).map(({ specifier, typeOnly }) => [specifier, typeOnly]),
    [
      ['one', false],
      ['two', true],
      ['three', false],
      ['four', true],
      ['five', false],
      ['six', true],
    ],
  );
});

test('reading the clock is found, making a date from a value is not', () => {
  const text = [
    'Date.now();',
    'new Date();',
    'Date();',
    'new Date(0);',
    "new Date('2026-01-01');",
    '// Date.now()',
  ];
  assert.deepEqual(clockReads(source(text.join('\n'))), [1, 2, 3]);
});
