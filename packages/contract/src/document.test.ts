import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApiDocument } from './document.ts';

interface DocumentedOperation {
  operationId: string;
  summary?: string;
  description?: string;
  parameters?: { name: string; description?: string }[];
  requestBody?: { content: Record<string, { example?: unknown; schema?: { example?: unknown } }> };
}

const operations = Object.values(openApiDocument().paths ?? {}).flatMap((item) =>
  Object.values(item),
) as DocumentedOperation[];

test('whoever calls an operation reads what it does and who may', () => {
  for (const { operationId, summary, description } of operations) {
    assert.ok(summary, operationId);
    assert.match(description ?? '', /Who may: |Open to everybody/, operationId);
  }
});

test('every parameter is described', () => {
  const silent = operations.flatMap(({ operationId, parameters = [] }) =>
    parameters.filter(({ description }) => !description).map(({ name }) => `${operationId} ${name}`),
  );
  assert.deepEqual(silent, []);
});

test('every body has an example', () => {
  const bare = operations.filter(({ requestBody }) =>
    Object.values(requestBody?.content ?? {}).some(
      ({ example, schema }) => example === undefined && schema?.example === undefined,
    ),
  );
  assert.deepEqual(
    bare.map(({ operationId }) => operationId),
    [],
  );
});

test('an example has ids where a test fills in those of the demo', () => {
  const unfilled = operations.filter(({ requestBody }) =>
    /"\{\w+\}"/.test(JSON.stringify(requestBody ?? {})),
  );
  assert.deepEqual(
    unfilled.map(({ operationId }) => operationId),
    [],
  );
});
