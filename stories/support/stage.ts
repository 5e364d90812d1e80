import type { Sandbox } from '@mostrador/server/sandbox';
import { type MostradorHost, mostradorContext } from '@mostrador/widgets/provider';
import { ContextRequestEvent } from './context-request.ts';
import type { StageParameters, StorySession } from './parameters.ts';
import { playWindows } from './platform-window.ts';
import { freshSandbox, markChanged } from './sandbox.ts';
import { until } from './until.ts';

/** Sessions that begin with the platform's window. */
const SIGNED_IN: ReadonlySet<StorySession> = new Set(['person', 'member', 'distributor']);

/** Everything behind one story: the platform as its parameters want it, the windows, the network. */
export class Stage {
  readonly sandbox: Sandbox;
  readonly #canvas: HTMLElement;
  readonly #parameters: StageParameters;
  readonly #restore: (() => void)[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  private constructor(sandbox: Sandbox, canvas: HTMLElement, parameters: StageParameters) {
    this.sandbox = sandbox;
    this.#canvas = canvas;
    this.#parameters = parameters;
  }

  /** Prepares the platform; the widgets come after. */
  static async open(canvas: HTMLElement, parameters: StageParameters): Promise<Stage> {
    forgetEarlier();
    const stage = new Stage(await freshSandbox(), canvas, parameters);
    const { scene, transport } = parameters;
    if (scene) await stage.change(scene);
    Object.assign(stage.sandbox.transport, transport);
    stage.playWindows(parameters.platformWindow ?? 'show');
    return stage;
  }

  /** What the person does in the platform's windows from now on. */
  playWindows(play: NonNullable<StageParameters['platformWindow']>): void {
    const { sandbox } = this;
    const { profile, memberProfile: member, distributorProfile: distributor } = sandbox.demo;
    const { session } = this.#parameters;
    const person =
      session === 'distributor' || session === 'member' ? { distributor, member }[session] : profile;
    const signedIn = this.#parameters.signedInThere || play !== 'show';
    const options = { pages: sandbox.pages(), platformUrl: sandbox.url, play, person, signedIn };
    this.#restore.push(playWindows(options));
  }

  /** The page's `fetch`; to a page that is gone nobody answers. */
  readonly fetch: typeof fetch = (input, init) => {
    if (this.#closed) return new Promise(() => {});
    const answer = this.sandbox.fetch(input, init);
    const settled = answer.catch(() => {}).finally(() => this.#underWay.delete(settled));
    this.#underWay.add(settled);
    return answer;
  };

  get publishableKey(): string {
    return this.#parameters.publishableKey ?? this.sandbox.demo.publishableKey;
  }

  /** What the shop's back end answers to its page; null where the shop has nobody signed in. */
  readonly fetchSession = async () => {
    const { session = 'embedded' } = this.#parameters;
    return session === 'embedded' || session === 'person' ? this.sandbox.embedSession() : null;
  };

  /** What the provider gives to the widgets in the place of this element. */
  hostOf(element: Element): MostradorHost | undefined {
    let found: MostradorHost | undefined;
    const take = (host: MostradorHost | undefined) => {
      found = host;
    };
    element.dispatchEvent(new ContextRequestEvent(mostradorContext, take));
    return found;
  }

  /** Signs in whom the story says, by the platform's window. */
  async beginSession(): Promise<void> {
    const { session, pointCeiling, scopes } = this.#parameters;
    const inside = this.#canvas.querySelector('mostrador-provider > *');
    if (inside && session && SIGNED_IN.has(session)) {
      const host = await until(() => this.hostOf(inside), 'a host');
      this.playWindows('accept');
      await host.signIn({ pointCeiling, ...(scopes && { scopes }) });
      this.#restore.pop()?.();
    }
  }

  /** Waits until the page has read all that it reads by itself, and hears by a stream or by asking now and then. */
  async quiet(): Promise<void> {
    const inside = this.#canvas.querySelector('mostrador-provider > *');
    await until(
      () => inside && this.hostOf(inside)?.streamStatus !== 'off' && this.#underWay.size === 0,
      'quiet',
    );
  }

  /** Something happens on the platform while the story is on the page. */
  async change(scene: (sandbox: Sandbox) => Promise<void>): Promise<void> {
    markChanged();
    await scene(this.sandbox);
  }

  /** Takes the network away, as when a phone enters a tunnel. */
  cutNetwork(): void {
    this.sandbox.transport.offline = true;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.dispatchEvent(new Event('offline'));
    this.#restore.push(() => {
      this.sandbox.transport.offline = false;
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
    });
  }

  /** Takes the page away; the next story finds windows, network and platform as they were. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#canvas.querySelector('mostrador-provider')?.remove();
    for (const restore of this.#restore.splice(0).reverse()) restore();
    Object.assign(this.sandbox.transport, { delayMs: 0, offline: false, loseAnswer: null, fail: null });
    // A reset closes the database: what still asks it would complain.
    await Promise.race([Promise.all(this.#underWay), new Promise((resolve) => setTimeout(resolve, 1_000))]);
  }
}

/** A purchase or a sign-up that an earlier story left is not resumed in this one. */
function forgetEarlier(): void {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (key.startsWith('mostrador')) store.removeItem(key);
}
