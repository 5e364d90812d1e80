import type { Localizer } from '../../i18n/messages.ts';
import type { SignUpTexts } from '../messages.ts';
import type { FormKind, SignUp } from '../types.ts';
import type { Following } from './follow.ts';
import type { es } from './messages.es.ts';

/** What each place after the form is drawn from, and what it can ask for. */
export interface ProgressView {
  readonly words: Localizer<typeof es>;
  readonly texts: SignUpTexts;
  readonly kind: FormKind;
  readonly following: Following;
  /** As typed, else as the platform tells it: masked until it is proved. */
  readonly email: string;
  /** What came of the last press. */
  readonly hint: string;
  readonly busy: boolean;
  readonly online: boolean;
  /** Asks for the state now. */
  readonly ask: () => void;
  readonly resend: () => void;
  /** Back to the form; with what was typed, where this page still knows it. */
  readonly restart: () => void;
  readonly signIn: () => void;
}

/** A sign-up that has been read. */
export interface Known {
  readonly view: ProgressView;
  readonly signUp: SignUp;
}

/** `3:42` of seconds. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${`${Math.floor(seconds % 60)}`.padStart(2, '0')}`;
