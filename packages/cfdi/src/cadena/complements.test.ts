import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCfdi } from '../document.ts';
import { given } from '../testing/given.ts';
import { cadenaOriginal } from './cadena.ts';
import { COMPROBANTE_SHEET } from './sheets.generated.ts';

/** Random documents and what the XSLT processor of a JDK makes of them by SAT's sheets (test/data/SOURCES.md). */
const documents: { name: string; xml: string; cadena: string }[] = JSON.parse(
  given('complements.json').toString('utf8'),
);

for (const { name, xml, cadena } of documents) {
  test(`the cadena of a document with ${name} is that of an XSLT processor, to the byte`, () => {
    assert.equal(cadenaOriginal(parseCfdi(xml)), cadena);
  });
}

test("every complement of SAT's sheets is among them", () => {
  const prefixes = documents.map(({ name }) => name.split(':')[0]!);
  assert.deepEqual([...prefixes, 'cfdi'].sort(), Object.keys(COMPROBANTE_SHEET.namespaces).sort());
});
