import type { Sandbox, TransportFaults } from '@mostrador/server/sandbox';
import type { Scope } from '@mostrador/widgets/provider';
import type { WindowPlay } from './platform-window.ts';

/** Whom the page of a story acts for (api.md, Principals). */
export const SESSIONS = ['visitor', 'embedded', 'person', 'member', 'distributor'] as const;
export type StorySession = (typeof SESSIONS)[number];

/** What a story says about the platform behind it, in its `parameters`. */
export interface StageParameters {
  /** False for elements that need no platform. */
  platform?: boolean;
  /**
   * `visitor`: only the publishable key; `embedded` (default): the shop's customer, by an embed session;
   * `person`: its principal, signed in by the platform's window; `member`: one who only looks; `distributor`: the distributor's master user.
   */
  session?: StorySession;
  /** Another key than the demo's; empty: the page forgot it. */
  publishableKey?: string;
  /** What the person consents to beside what signing in asks for by itself. */
  scopes?: readonly Scope[];
  /** Points a day that the person consents to for this site. */
  pointCeiling?: number;
  /** Brings the platform into the state that the story shows, before any widget is there. */
  scene?: (sandbox: Sandbox) => Promise<void>;
  /** Faults of the network from the beginning; a story's `play` may change them. */
  transport?: Partial<TransportFaults>;
  /** What the person does in the platform's window. */
  platformWindow?: WindowPlay;
  /** The person is signed in on the platform already when its window opens. */
  signedInThere?: boolean;
  /** The browser says that there is no network from here on; the scene and the session were there before. */
  offline?: boolean;
  /** When the story stands. Default: every widget fired `mostrador-ready`, or says why it cannot. */
  until?: (root: HTMLElement) => unknown;
  /** Width of the place in px, whatever the toolbar says: one of its widths. */
  width?: number;
  /** Host whose brand the page has; default: the toolbar's. */
  host?: string;
}
