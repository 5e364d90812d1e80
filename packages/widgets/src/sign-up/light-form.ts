import type { CSSResult, ReactiveController, ReactiveElement } from 'lit';
import { render } from 'lit';

/** The slot that the form stands in. */
export const FORM_SLOT = 'mostrador-form';

const HEARD = ['focusin', 'focusout', 'pointerdown', 'input', 'change', 'submit'];

/**
 * A form among the element's own children, slotted into its frame: browsers fill in and password managers see only
 * what stands in the light, and Enter submits only there. The page's styles reach it, so it brings a sheet that
 * its root adopts.
 */
export class LightForm implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sheet: CSSResult;
  readonly #on: (event: Event) => void;
  #form: HTMLFormElement | undefined;

  /** @param on hears what people do to the form */
  constructor(host: ReactiveElement, sheet: CSSResult, on: (event: Event) => void) {
    this.#host = host;
    this.#sheet = sheet;
    this.#on = on;
    host.addController(this);
  }

  /** Made with the first drawing. */
  get form(): HTMLFormElement | undefined {
    return this.#form;
  }

  /** A copy of the element has brought a copy of the form along, which nobody draws. */
  hostConnected(): void {
    for (const child of [...this.#host.children])
      if (child.slot === FORM_SLOT && child !== this.#form) child.remove();
  }

  /** Draws the form, and puts it back where a page took it away. */
  draw(content: unknown): HTMLFormElement {
    this.#form ??= this.#make();
    render(content, this.#form);
    if (this.#form.parentNode !== this.#host) this.#host.append(this.#form);
    this.#adopt();
    return this.#form;
  }

  /** Its turn is over. */
  remove(): void {
    this.#form?.remove();
  }

  #make() {
    const form = document.createElement('form');
    // A page's script that submits it past our listener must not put what is typed into an address.
    form.method = 'dialog';
    form.noValidate = true;
    form.slot = FORM_SLOT;
    form.dataset.mostradorPart = 'form';
    for (const type of HEARD) form.addEventListener(type, this.#on);
    return form;
  }

  #adopt() {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const sheet = this.#sheet.styleSheet;
    if (sheet && root.adoptedStyleSheets && !root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets.push(sheet);
  }
}
