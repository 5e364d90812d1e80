import { createMostrador } from '@mostrador/client';

/**
 * A client that acts for a person, as a program of the customer's own may: pages never see a password and sign in by
 * the platform's window instead. The access token is renewed unseen, each refresh token serves once.
 * @param {{ baseUrl: string, identifier: string, password: string }} options
 */
export async function signInAsPerson({ baseUrl, identifier, password }) {
  const anonymous = createMostrador({ baseUrl });
  let tokens = await anonymous.post('/v1/sessions', { body: { identifier, password } });
  const person = createMostrador({
    baseUrl,
    async credential(why) {
      if (why === 'expired') {
        const { refreshToken } = tokens;
        tokens = await anonymous.post('/v1/tokens', { body: { grantType: 'refresh_token', refreshToken } });
      }
      return tokens.accessToken;
    },
    account: () => tokens.accounts[0]?.id,
  });
  return { person, signOut: () => person.delete('/v1/sessions/current') };
}
