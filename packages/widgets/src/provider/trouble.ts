import { isMostradorError } from '@mostrador/client';
import type { WidgetProblem } from '../events/error.ts';
import type { Locale } from '../i18n/locale.ts';
import { MostradorSessionError } from './embed-session.ts';

/** Which of the six states an error puts a widget into, and what to say. */
export interface Trouble {
  readonly state: 'failed' | 'offline' | 'not-allowed';
  readonly problem: WidgetProblem & { readonly detail?: string };
}

/** What the API has no words for, because it never answered: es-MX, en. */
const UNANSWERED = {
  network_error: [
    ['No pudimos comunicarnos con Mostrador', 'Revise su conexión y reintente en un momento.'],
    ['We could not reach Mostrador', 'Check your connection and retry in a moment.'],
  ],
  timeout: [
    ['Mostrador está tardando en responder', 'Reintente en un momento.'],
    ['Mostrador is slow to answer', 'Retry in a moment.'],
  ],
  session_unavailable: [
    ['Este sitio no pudo confirmar su sesión', 'Reintente en un momento o vuelva a entrar al sitio.'],
    ['This site could not confirm your session', 'Retry in a moment, or sign in to the site again.'],
  ],
  unexpected_response: [
    ['Algo falló de nuestro lado', 'Reintente en un momento.'],
    ['Something failed on our side', 'Retry in a moment.'],
  ],
} as const;

/** Refusals that a retry doesn't change: the state *not allowed*. */
const REFUSALS = [
  'authentication_required',
  'forbidden',
  'scope_missing',
  'origin_not_allowed',
  'distributor_suspended',
  'account_expired',
  'purchase_not_allowed',
];

/**
 * What to show for an error of the client or of the embed session. `online`: what the host says; without a
 * network the state is *offline*, and the widget keeps what it showed last.
 */
export const troubleOf = (error: unknown, locale: Locale, online: boolean): Trouble => {
  const known = isMostradorError(error) ? error : undefined;
  const code = known?.code ?? (error instanceof MostradorSessionError ? error.code : 'unexpected_response');
  const problem = known?.problem;
  const requestId = known?.requestId;
  const unanswered = code in UNANSWERED ? (code as keyof typeof UNANSWERED) : 'unexpected_response';
  const [title, detail] = problem
    ? [problem.title, problem.detail]
    : UNANSWERED[unanswered][locale === 'en' ? 1 : 0];
  return {
    state: REFUSALS.includes(code) ? 'not-allowed' : online ? 'failed' : 'offline',
    problem: { code, title, detail, requestId },
  };
};
