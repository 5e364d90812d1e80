import { isMostradorError, type MostradorError } from './errors.ts';

/** Codes and statuses of what may pass: overload, gateways, the same request still at work. 500 isn't one. */
const PASSING: readonly unknown[] = ['network_error', 'timeout', 'request_in_flight', 429, 502, 503, 504];

/** A server that wants a longer pause is told to the caller, with `retryAfter`, instead of waited for. */
const LONGEST_PAUSE_MS = 30_000;

/** Whether the same request may well succeed a little later. */
export function isPassing(error: unknown): error is MostradorError {
  return isMostradorError(error) && (PASSING.includes(error.code) || PASSING.includes(error.status));
}

/**
 * Full jitter: anything from 0 to a bound that doubles with each failure, so that clients which failed
 * together do not come back together.
 */
export function backoffMs(failures: number): number {
  return Math.random() * Math.min(20_000, 500 * 2 ** failures);
}

/** Milliseconds before the next attempt, never less than Retry-After; undefined when it isn't worth one. */
export function pauseMs(error: unknown, failures: number): number | undefined {
  if (!isPassing(error)) return undefined;
  const asked = (error.retryAfter ?? 0) * 1000;
  return asked > LONGEST_PAUSE_MS ? undefined : asked + backoffMs(failures);
}
