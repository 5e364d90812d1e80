import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeValue, characterData, endLines } from './references.ts';

/** XML 1.0, 2.2: the first and the last character of each range. */
const ALLOWED = [0x9, 0xa, 0xd, 0x20, 0x7f, 0x80, 0xff, 0x100, 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x10ffff];
const FORBIDDEN = [0, 1, 8, 0xb, 0xc, 0xe, 0x1f, 0xd800, 0xdfff, 0xfffe, 0xffff, 0x110000, 0xffffffff];
const writings = (code: number) => [
  `&#${code};`,
  `&#${String(code).padStart(10, '0')};`,
  `&#x${code.toString(16)};`,
  `&#x${code.toString(16).toUpperCase().padStart(8, '0')};`,
];

describe('references (XML 1.0, 4.1)', () => {
  test('each stands for its character, in decimals and in either case of hexadecimals, among others', () => {
    for (const code of ALLOWED) {
      for (const written of writings(code)) {
        const said = String.fromCodePoint(code);
        assert.equal(characterData(written, 0), said, written);
        assert.equal(attributeValue(`ñ${written}a${written}`, 0), `ñ${said}a${said}`, written);
      }
    }
  });

  test('a character that XML forbids has none', () => {
    for (const written of FORBIDDEN.flatMap(writings)) {
      assert.throws(() => characterData(`a${written}`, 7), { code: 'reference_invalid', offset: 8 }, written);
    }
  });

  test('what is nearly one is refused', () => {
    const nearly = [
      '&#;',
      '&#x;',
      '&#X41;',
      '&#65',
      '&#6 5;',
      '&#-65;',
      '&#4A;',
      '&#x4G;',
      '&# 65;',
      '&#+65;',
    ];
    for (const written of [...nearly, `&#${'0'.repeat(9)}65;`, '&#x000000041;', '&', '&;', '&am;', '&AMP;']) {
      assert.throws(() => characterData(written, 0), { code: 'reference_invalid' }, written);
    }
  });

  test('the five entities, and what they stand for is not read again', () => {
    assert.equal(characterData('&amp;lt;&lt;&gt;&quot;&apos;&amp;#65;', 0), `&lt;<>"'&#65;`);
  });
});

test('XML 1.0, 2.11: in text and in CDATA every line ends with \\n, and only in CDATA an ampersand is one', () => {
  for (const end of [characterData, endLines]) {
    assert.equal(end('a\r\nb\rc\n\r\r\nd\té', 0), 'a\nb\nc\n\n\nd\té');
  }
  assert.equal(endLines('&#65;\r&nbsp;'), '&#65;\n&nbsp;');
});

test('XML 1.0, 3.3.3: in a value literal white space becomes blanks, what is referenced stays', () => {
  assert.equal(attributeValue('a\tb\nc\r\nd&#9;&#10;&#13;', 0), 'a b c d\t\n\r');
});
