import type { MostradorErrorEvent } from '../events/error.ts';

/**
 * Tells the page that an element could not be defined. What stands inside the element stays visible, so a
 * text or a link there is the fallback.
 *
 * Lit makes its Trusted Types policy as it is loaded. A page whose policy list lacks `lit-html`, or that has
 * a second Lit without `'allow-duplicates'`, refuses it; the browsers' words for that name the policy.
 */
export const report = (elements: Iterable<Element>, error: unknown): void => {
  const refused = /lit-html|policy/i.test(String(error));
  const code = refused ? 'trusted_types_blocked' : 'load_failed';
  for (const element of elements) {
    const event = new Event('mostrador-error', { bubbles: true, composed: true });
    // The event's class stands in the chunks, which are what could not be loaded.
    const told: Pick<MostradorErrorEvent, 'problem'> = { problem: { code, title: String(error) } };
    element.dispatchEvent(Object.assign(event, told));
  }
  console.error(`[mostrador] ${code}`, error);
};

/** What the page has to mend, by the code of what failed. */
const HINTS: Readonly<Record<string, () => string>> = {
  network_error: () => `No answer. Is ${location.origin} among the origins of the publishable key?`,
  authentication_required: () => 'Has <mostrador-provider> its publishable-key?',
  invalid_credential: () => 'Is the publishable-key, or what session-url answers, of this platform?',
};

/**
 * Says once, to whoever builds the page, what the person before it cannot mend: a key that is missing or wrong, or
 * from an origin that the key does not list - the browser lets no answer through, and the widgets cannot tell that
 * from a network that is away.
 */
export const tellPage = (target: HTMLElement): void => {
  const tell = ({ problem }: MostradorErrorEvent) => {
    const hint = HINTS[problem?.code];
    if (!hint || !navigator.onLine) return;
    target.removeEventListener('mostrador-error', tell);
    console.warn(`[mostrador] ${hint()}`);
  };
  target.addEventListener('mostrador-error', tell);
};
