/**
 * Tells the site's other tabs that its person left, and hears it from them: who says "Salir" on a shared machine
 * means the site, whatever tabs are open. `where` names the platform and the site.
 */
export class Leaving {
  readonly #channel: BroadcastChannel;

  constructor(where: string, onLeft: () => void) {
    this.#channel = new BroadcastChannel(`mostrador.left ${where}`);
    this.#channel.onmessage = onLeft;
  }

  tell(): void {
    this.#channel.postMessage(null);
  }

  stop(): void {
    this.#channel.close();
  }
}
