import { assert } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { still } from './still.ts';
import { waitUntil } from './wait-until.ts';

/** A file, or what is to be in one. */
type Content = BlobPart | File;

/** A file of the CFDI package's public test material. */
export async function given(name: string): Promise<Blob> {
  const answer = await fetch(new URL(`../../cfdi/test/data/${name}`, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.blob();
}

export const fileOf = (content: Content, name = 'cfdi.xml'): File =>
  content instanceof File ? content : new File([content], name, { type: 'text/xml' });

/** Files as they come from a picker or a drag. */
export function transferOf(contents: readonly Content[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const content of contents) transfer.items.add(fileOf(content));
  return transfer;
}

/** Chooses files in a widget's field. They are handed over themselves: a File keeps what a test did to it. */
export async function chooseIn(root: ShadowRoot, files: readonly File[]): Promise<void> {
  await waitUntil(() => root.querySelector('[type=file]'), 'the field');
  const input = root.querySelector<HTMLInputElement>('[type=file]')!;
  Object.defineProperty(input, 'files', { configurable: true, value: files });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  Reflect.deleteProperty(input, 'files');
}

/** A widget without a provider on a page, and a person before it who has files. */
export class FileScene {
  readonly widget: LitElement;

  constructor(tag: string, options: { width?: number; properties?: object } = {}) {
    this.widget = document.createElement(tag) as LitElement;
    Object.assign(this.widget, options.properties);
    this.widget.style.inlineSize = `${options.width ?? 760}px`;
    document.body.append(this.widget);
  }

  close(): void {
    this.widget.remove();
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.widget;
    if (!shadowRoot) throw new Error('The widget is not defined');
    return shadowRoot;
  }

  get text(): string {
    return this.find('.card').innerText.replace(/\s+/g, ' ').trim();
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  }

  part(name: string): HTMLElement {
    return this.find(`[part~="${name}"]`);
  }

  all(part: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[part~="${part}"]`)];
  }

  choose(contents: readonly Content[]): Promise<void> {
    return chooseIn(
      this.root,
      contents.map((each) => fileOf(each)),
    );
  }

  async drop(contents: readonly Content[]): Promise<void> {
    await waitUntil(() => this.root.querySelector('[part~=drop]'), 'the zone');
    const dataTransfer = transferOf(contents);
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      this.part('drop').dispatchEvent(event);
      assert.isTrue(event.defaultPrevented, 'the browser would open the file');
    }
  }

  async see(text: string): Promise<void> {
    const there = () => this.root.querySelector('.card') && this.text.includes(text);
    await waitUntil(there, text).catch(() => {
      throw new Error(`Never saw "${text}" in: ${this.text}`);
    });
  }

  async press(target: HTMLElement | string): Promise<void> {
    const element = typeof target === 'string' ? this.part(target) : target;
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  }

  /** Nothing is cut off or wider than the card. */
  fits(): void {
    const card = this.part('card');
    assert.isAtMost(card.scrollWidth, card.clientWidth);
  }

  async accessible(): Promise<void> {
    await still(this.root);
    await assert.isAccessible(this.widget);
  }
}
