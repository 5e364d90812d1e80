/** What a desktop's machine is told to be. `deleted` removes it with its data, for good. */
export type DesktopPower = 'on' | 'off' | 'deleted';

/** A switch that was decided and committed; the provider carries it out. */
export interface SwitchCommand {
  /** The provider's idempotency key: a repeated call switches once, and asks what became of it. */
  id: string;
  desktopId: string;
  /**
   * Grows with each command of a desktop: once it has heard of a higher one the provider ignores it. A call that
   * was on its way when its process died, or was late, must not undo a newer decision.
   */
  number: number;
  to: DesktopPower;
}

export type SwitchOutcome =
  | { state: 'done' }
  /** It is at it, and may be asked again from `askAgainAt` on (business time). */
  | { state: 'working'; askAgainAt: Date }
  /** It will not, at present: no capacity, a machine under maintenance. Asked again later. */
  | { state: 'refused' };

/** The seam that a real hypervisor's adapter fills. */
export interface DesktopProvider {
  /** Real milliseconds that an answer may take; then the provider counts as out of reach. */
  patienceMs: number;
  /**
   * Carries a command out, once however often it is called; `now` is business time. Rejects when the provider is
   * out of reach. `signal` aborts when its patience is over.
   */
  switchPower(command: SwitchCommand, now: Date, signal: AbortSignal): Promise<SwitchOutcome>;
}

/** Until a real provider is wired: whatever is asked is out of reach, shown as such and asked again. */
export const noDesktops: DesktopProvider = {
  patienceMs: 1_000,
  switchPower: () => Promise.reject(new Error('No desktop provider is configured')),
};
