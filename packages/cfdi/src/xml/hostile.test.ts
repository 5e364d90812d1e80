import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCfdi } from '../document.ts';
import type { CfdiErrorCode } from '../errors.ts';

const CFDI = 'xmlns:cfdi="http://www.sat.gob.mx/cfd/4"';
const inside = (content: string, attributes = '') =>
  `<cfdi:Comprobante ${CFDI} Version="4.0" ${attributes}>${content}</cfdi:Comprobante>`;
const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join('');
const bytes = (text: string) => new TextEncoder().encode(text);
/** As many as the platform takes of any document. */
const SIZE = 5 * 1024 * 1024;
const full = (piece: string) => piece.repeat(Math.floor((SIZE - 200) / piece.length));

/** What could go wrong and how it is called. Each is refused within 100 ms (issue: hostile XML). */
const REFUSED: [what: string, source: string | Uint8Array, code: CfdiErrorCode][] = [
  ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x20), 'too_large'],
  ['an entity bomb', `<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${inside('&b;')}`, 'dtd_forbidden'],
  [
    'an external entity',
    `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>${inside('&a;')}`,
    'dtd_forbidden',
  ],
  ['an external subset', `<!DOCTYPE a SYSTEM "http://example.com/a.dtd">${inside('')}`, 'dtd_forbidden'],
  ['an entity that nobody defined', inside('&nbsp;'), 'reference_invalid'],
  ['200,000 references and no end', `<a>${'&lt;'.repeat(200_000)}`, 'not_well_formed'],
  ['5 MB of numeric references and no end', bytes(`<a>${full('&#65;')}`), 'not_well_formed'],
  [
    '5 MB of references to tabs in a value',
    bytes(inside('', `a="${full('&#9;')}" a=""`)),
    'attribute_duplicate',
  ],
  ['5 MB of empty CDATA', bytes(inside(full('<![CDATA[]]>'))), 'too_many_elements'],
  ['5 MB of empty comments', bytes(inside(full('<!---->'))), 'too_many_elements'],
  ['5 MB of instructions', bytes(inside(full('<?a?>'))), 'too_many_elements'],
  ['a bare ampersand', inside('', 'Folio="A & B"'), 'reference_invalid'],
  ['a reference to NUL', inside('&#0;'), 'reference_invalid'],
  ['a reference to half a character', inside('&#xD800;'), 'reference_invalid'],
  ['a reference past Unicode', inside('&#x110000;'), 'reference_invalid'],
  ['100,000 levels', inside(many(100_000, () => '<a>')), 'too_deep'],
  ['250,000 elements', inside(many(250_000, () => '<a/>')), 'too_many_elements'],
  [
    '50,000 attributes',
    inside(
      '',
      many(50_000, (i) => ` a${i}="1"`),
    ),
    'too_many_attributes',
  ],
  ['an attribute twice', inside('', 'Folio="1" Folio="2"'), 'attribute_duplicate'],
  [
    'an attribute twice by two prefixes',
    inside('<x xmlns:a="urn:x" xmlns:b="urn:x" a:k="1" b:k="2"/>'),
    'attribute_duplicate',
  ],
  ['a declaration twice', inside('<x xmlns:a="urn:x" xmlns:a="urn:y"/>'), 'attribute_duplicate'],
  ['an undeclared prefix', inside('<tfd:TimbreFiscalDigital/>'), 'namespace_invalid'],
  ['an undeclared prefix of an attribute', inside('<x tfd:a="1"/>'), 'namespace_invalid'],
  ['a prefix taken back', inside('<x xmlns:cfdi=""/>'), 'namespace_invalid'],
  ['xmlns declared', inside('<x xmlns:xmlns="urn:x"/>'), 'namespace_invalid'],
  ['xml declared as something else', inside('<x xmlns:xml="urn:x"/>'), 'namespace_invalid'],
  [
    "xml's namespace by another name",
    inside('<x xmlns:y="http://www.w3.org/XML/1998/namespace"/>'),
    'namespace_invalid',
  ],
  ['two colons', inside('<a:b:c/>'), 'not_well_formed'],
  ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0x3c, 0]), 'encoding_unsupported'],
  ['UTF-16 without a mark', Uint8Array.from([0, 0x3c, 0, 0x61]), 'encoding_unsupported'],
  ['Latin-1 bytes', Uint8Array.from([...bytes('<a b="'), 0xf1, ...bytes('"/>')]), 'encoding_unsupported'],
  ['overlong UTF-8', Uint8Array.from([0x3c, 0x61, 0xc0, 0xbc]), 'encoding_unsupported'],
  ['Latin-1 declared', `<?xml version="1.0" encoding="ISO-8859-1"?>${inside('')}`, 'encoding_unsupported'],
  ['a NUL', bytes(inside('', 'Folio="\0"')), 'character_forbidden'],
  ['half a character', inside('', 'Folio="\uD83D"'), 'character_forbidden'],
  ['a control character', inside('\u0008'), 'character_forbidden'],
  ['a less-than in a value', inside('', 'Folio="<"'), 'not_well_formed'],
  ['a value without quotes', inside('', 'Folio=1'), 'not_well_formed'],
  ['attributes without a blank between', inside('', 'Folio="1"Serie="2"'), 'not_well_formed'],
  ['a value that never ends', `<cfdi:Comprobante ${CFDI} a="${' '.repeat(1_000_000)}`, 'not_well_formed'],
  ['blanks that never end', `<cfdi:Comprobante ${' '.repeat(1_000_000)}`, 'not_well_formed'],
  ['a name that never ends', `<${'a'.repeat(1_000_000)}`, 'not_well_formed'],
  ['a million ends of lines', `<a>${'\r'.repeat(1_000_000)}`, 'not_well_formed'],
  ['5 MB of ends of lines in CDATA and no end', bytes(`<a><![CDATA[${full('\r')}]]>`), 'not_well_formed'],
  ['a comment with two hyphens', inside('<!-- a -- b -->'), 'not_well_formed'],
  ['a comment that never ends', inside('<!--'), 'not_well_formed'],
  ['the end of CDATA in text', inside(']]>'), 'not_well_formed'],
  ['CDATA outside of the root', `${inside('')}<![CDATA[]]>`, 'not_well_formed'],
  ['a second XML declaration', inside('<?xml version="1.0"?>'), 'not_well_formed'],
  ['a declaration after a blank', ` <?xml version="1.0"?>${inside('')}`, 'not_well_formed'],
  ['two roots', inside('') + inside(''), 'not_well_formed'],
  ['text after the root', `${inside('')}x`, 'not_well_formed'],
  ['tags that cross', inside('<a><b></a></b>'), 'not_well_formed'],
  ['an end tag that begins alike', inside('<a></ab>'), 'not_well_formed'],
  ['a root that never ends', `<cfdi:Comprobante ${CFDI}>`, 'not_well_formed'],
  ['nothing', '', 'not_well_formed'],
  ['another document', '<html/>', 'not_cfdi'],
  ['a Comprobante of nobody', '<Comprobante/>', 'not_cfdi'],
  ['CFDI 3.3', '<c:Comprobante xmlns:c="http://www.sat.gob.mx/cfd/3" Version="3.3"/>', 'version_unsupported'],
];

/** Milliseconds of work: waiting for others on a busy machine is not the document's doing. */
function workOf(run: () => void): number {
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const PLAIN = new TextDecoder().decode(bytes(full('Mostrador ')));
/** What nobody can avoid: 5 MB looked at once, character by character. */
function readPlainly(): number {
  let sum = 0;
  for (let at = 0; at < PLAIN.length; at += 1) sum = (sum * 31 + PLAIN.charCodeAt(at)) | 0;
  return sum;
}
/** A busy machine works slower as well: then a document may take so many plain readings of that moment. */
const READINGS = 10;

for (const [what, source, code] of REFUSED) {
  test(`refused within 100 ms and 64 MB: ${what} (${code})`, () => {
    const memory = process.memoryUsage().heapUsed;
    const refuse = () => assert.throws(() => parseCfdi(source, { size: SIZE }), { name: 'CfdiError', code });
    // The best of five, in turns: the first ones also compile the reader.
    const rounds = Array.from({ length: 5 }, () => [workOf(refuse), workOf(readPlainly)] as const);
    const work_ms = Math.min(...rounds.map(([work]) => work));
    const plain_ms = Math.min(...rounds.map(([, plain]) => plain));
    assert.ok(work_ms < Math.max(100, READINGS * plain_ms), `${work_ms} ms, plainly ${plain_ms} ms`);
    assert.ok(process.memoryUsage().heapUsed - memory < 64 * 1024 * 1024);
  });
}
