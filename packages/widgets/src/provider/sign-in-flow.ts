import type { Mostrador, Schemas } from '@mostrador/client';
import {
  type AuthorizationSite,
  authorizationUrl,
  codeFromRedirect,
  codeFromWindow,
  leaveForPlatform,
} from './authorization.ts';
import { MostradorSignInError, type SignInErrorCode, type SignInOptions } from './context.ts';
import { newAttempt } from './pkce.ts';
import { PlatformWindow } from './platform-window.ts';

type TokenSet = Schemas['TokenSet'];

/** Authorization code + PKCE in a window; at most one at a time. */
export class SignInFlow {
  #window: PlatformWindow | null = null;
  #going: Promise<TokenSet> | null = null;

  /** Opens the window at once; a second call brings the open one to the front and shares its answer. */
  byWindow(
    site: AuthorizationSite,
    visitor: Mostrador,
    options: SignInOptions,
    signal: AbortSignal,
  ): Promise<TokenSet> {
    this.#window?.focus();
    this.#going ??= this.#run(site, visitor, options, signal).finally(() => {
      this.#window?.close();
      this.#window = null;
      this.#going = null;
    });
    return this.#going;
  }

  async #run(site: AuthorizationSite, visitor: Mostrador, options: SignInOptions, signal: AbortSignal) {
    try {
      assertPossible(site);
      const platform = PlatformWindow.open(new URL(site.baseUrl).origin);
      if (!platform) throw new MostradorSignInError('window_blocked');
      this.#window = platform;
      const attempt = newAttempt();
      platform.navigate(await authorizationUrl(site, attempt, 'web_message', options));
      const code = await codeFromWindow(platform, attempt, signal);
      return await exchange(visitor, site, code, attempt.verifier);
    } catch (error) {
      throw asSignInError(error);
    }
  }
}

/** Leaves the page for the platform; it comes back to {@link fromRedirect}. */
export const byRedirect = async (site: AuthorizationSite, options: SignInOptions): Promise<void> => {
  try {
    assertPossible(site);
    await leaveForPlatform(site, newAttempt(), options);
  } catch (error) {
    throw asSignInError(error);
  }
};

/** The tokens of a page that has just come back from the platform; null when it has not. */
export const fromRedirect = async (site: AuthorizationSite, visitor: Mostrador): Promise<TokenSet | null> => {
  try {
    const back = codeFromRedirect(site.publishableKey);
    return back && (await exchange(visitor, site, back.code, back.verifier));
  } catch (error) {
    throw asSignInError(error);
  }
};

const asSignInError = (cause: unknown): MostradorSignInError =>
  cause instanceof MostradorSignInError ? cause : new MostradorSignInError('failed', { cause });

const assertPossible = (site: AuthorizationSite) => {
  const trouble: SignInErrorCode | false =
    (!globalThis.crypto?.subtle && 'insecure_context') || (!site.publishableKey && 'no_publishable_key');
  if (trouble) throw new MostradorSignInError(trouble);
};

const exchange = (visitor: Mostrador, site: AuthorizationSite, code: string, codeVerifier: string) =>
  visitor.post('/v1/tokens', {
    body: { grantType: 'authorization_code', code, codeVerifier, publishableKey: site.publishableKey },
  });
