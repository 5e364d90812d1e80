import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LitElement } from 'lit';
import { defineElement } from './define-element.ts';

const warnings = (act: () => void): string[] => {
  const told: string[] = [];
  const warn = console.warn;
  console.warn = (text: string) => told.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return told;
};

test('defining an element again is silent and keeps the first', () => {
  class First extends LitElement {}
  class Again extends LitElement {}
  const told = warnings(() => {
    defineElement('mostrador-twice', First);
    defineElement('mostrador-twice', Again);
  });
  assert.deepEqual(told, []);
  assert.equal(customElements.get('mostrador-twice'), First);
});

test('another version, or a stranger under the name, is told once a page and kept', () => {
  class Stranger extends LitElement {}
  class Ours extends LitElement {}
  customElements.define('mostrador-stranger', Stranger);
  customElements.define('mostrador-other', class extends LitElement {});
  const told = warnings(() => {
    defineElement('mostrador-stranger', Ours);
    defineElement('mostrador-other', Ours);
  });
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /<mostrador-stranger> is already defined by another library/);
  assert.equal(customElements.get('mostrador-stranger'), Stranger);
});
