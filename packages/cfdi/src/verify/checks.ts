import type { Finding } from '../validate/findings.ts';
import { CHECKS, type CheckCode, REASONS, type ReasonCode } from './check-table.ts';

/** The verdict of one check. */
export interface Check {
  code: CheckCode;
  verdict: 'ok' | 'failed' | 'not_checked';
  /** Why not `ok`. */
  reason: ReasonCode | null;
  /** What a PAC answers where the check fails: 301 to 308, 401. */
  pacCode: string | null;
  /** What was asked, and the reason. */
  messages: { en: string; es: string };
  /** Of `structure`. */
  findings?: readonly Finding[];
}

/** What a check may say: nothing (ok), or why not. */
export type Outcome = ReasonCode | null;

const NOT_CHECKED: ReadonlySet<ReasonCode> = new Set([
  'no_anchors',
  'no_revocations',
  'no_clock',
  'not_stamped',
  'no_pac_certificate',
  'not_reached',
]);

export function makeCheck(code: CheckCode, reason: Outcome): Check {
  const { pac: pacCode, en, es } = CHECKS[code];
  if (reason === null) return { code, verdict: 'ok', reason, pacCode, messages: { en, es } };
  const messages = { en: `${en}: ${REASONS[reason].en}`, es: `${es}: ${REASONS[reason].es}` };
  const verdict = NOT_CHECKED.has(reason) ? 'not_checked' : 'failed';
  return { code, verdict, reason, pacCode, messages };
}
