import type { MostradorHost, MostradorSignInError } from '../provider/context.ts';
import { type Trouble, troubleOf } from '../provider/trouble.ts';
import type { SignInTexts } from './messages.ts';

/**
 * Why no attempt can succeed on this page, or why the last one failed; undefined where the person can simply
 * press the button.
 * @param error of the last attempt; null while another is under way
 */
export const troubleOfSignIn = (
  host: MostradorHost,
  error: MostradorSignInError | null,
  { t }: SignInTexts,
): Trouble | undefined => {
  const never = (detail: string): Trouble => ({
    state: 'not-allowed',
    problem: { code: 'not_allowed', title: t('notHere'), detail },
  });
  if (!isSecureContext) return never(t('insecure'));
  if (!host.publishableKey) return never(t('noKey'));
  if (error?.code !== 'failed') return undefined;
  const trouble = troubleOf(error.cause, host.locale, host.online);
  const { title, detail } = trouble.problem;
  const problem = { ...trouble.problem, title: t('failed'), detail: `${title}. ${detail ?? ''}` };
  return { ...trouble, problem };
};
