import { type WindowState, windowAfter } from '../confirmation-window.ts';
import type { PanelElement } from '../panel/panel-element.ts';
import type { es } from './messages.es.ts';
import type { Services } from './services.ts';

/** The platform's window, in which an order is confirmed. */
export class ConfirmationWindow {
  state: WindowState = 'unopened';
  readonly #panel: PanelElement<Services, typeof es>;

  constructor(panel: PanelElement<Services, typeof es>) {
    this.#panel = panel;
  }

  /** Call it inside a click: at any other time a browser blocks it. */
  async open(url: string | null | undefined): Promise<void> {
    const { host, reader } = this.#panel;
    if (!host || !url) return;
    const opening = host.openConfirmation(url);
    this.#turn('open');
    try {
      await opening;
      await reader.reload();
      this.#turn('closed');
    } catch (error) {
      this.#turn(windowAfter(error));
    }
  }

  #turn(state: WindowState) {
    this.state = state;
    this.#panel.requestUpdate();
  }
}
