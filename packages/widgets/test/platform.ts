import { createSandbox, type Sandbox } from '@mostrador/server/sandbox';
import { newId } from '../../server/src/ids.ts';
import { grant, issueCode } from '../../server/src/modules/authorize/consent.ts';
import { readAuthorizationRequest } from '../../server/src/modules/authorize/request.ts';
import { linkedAccounts } from '../../server/src/modules/identity/platform-session.ts';
import { waitUntil } from './wait-until.ts';

/**
 * The real server in this tab, under the page's own origin: its pages are not served there, so a window that
 * the widgets open stays where `acceptIn` and `refuseIn` can act in the place of its script.
 */
export const openPlatform = (): Promise<Sandbox> =>
  createSandbox({ snapshot: '/packages/server/dist/sandbox-snapshot.tgz', publicUrl: location.origin });

/** Collects the windows that the page opens. */
export const watchWindows = () => {
  const real = window.open;
  const opened: Window[] = [];
  let blocked = false;
  window.open = (...args) => {
    const made = blocked ? null : real.apply(window, args);
    if (made) opened.push(made);
    return made;
  };
  return {
    opened,
    block: () => {
      blocked = true;
    },
    restore: () => {
      window.open = real;
      for (const each of opened) each.close();
    },
  };
};

/** The address that a window was sent to. */
export const addressOf = async (opened: Window, path: string): Promise<URL> => {
  await waitUntil(() => opened.location.pathname === path && opened.document.body, `window at ${path}`, {
    timeout: 8_000,
  });
  return new URL(opened.location.href);
};

/** Runs in the window's own realm, so that its messages come from it. */
const post = (opened: Window, message: object) => {
  const script = opened.document.createElement('script');
  script.textContent = `opener.postMessage(${JSON.stringify(message)}, '*')`;
  opened.document.body.append(script);
};

/** Whom of the demo a window of the platform finds before it. */
export type Accepting = 'customer' | 'distributor';

/** A real code for a person of the demo, who accepts what the query of /authorize asks for. */
export const grantedCode = async (
  sandbox: Sandbox,
  query: URLSearchParams,
  pointCeiling = 0,
  who: Accepting = 'customer',
): Promise<string> => {
  const { demo } = sandbox;
  const { db } = sandbox.deps();
  const [person, accountId] =
    who === 'customer' ? [demo.profile, demo.customerId] : [demo.distributorProfile, demo.distributorId];
  const request = await readAuthorizationRequest(db, query);
  const {
    id: profileId,
    name,
    email,
  } = await db
    .selectFrom('profile')
    .selectAll()
    .where('email', '=', person.identifier)
    .executeTakeFirstOrThrow();
  const accounts = await linkedAccounts(db, profileId);
  const sessionId = newId('ses');
  await db
    .insertInto('platform_session')
    .values({
      id: sessionId,
      token_hash: crypto.getRandomValues(new Uint8Array(32)),
      profile_id: profileId,
      expires_at: new Date(Date.now() + 3_600_000),
    })
    .execute();
  const visitor = { sessionId, profileId, name, email, accounts };
  const consent = {
    accountId,
    accountIds: accounts.map(({ id }) => id),
    scopes: request.scopes,
    pointCeiling,
  };
  await grant(db, visitor, request, consent);
  return issueCode(db, visitor, request, consent);
};

/** What the platform's page does when a person accepts. */
export const acceptIn = async (
  sandbox: Sandbox,
  opened: Window,
  pointCeiling = 0,
  who: Accepting = 'customer',
): Promise<void> => {
  const { searchParams } = await addressOf(opened, '/authorize');
  const code = await grantedCode(sandbox, searchParams, pointCeiling, who);
  post(opened, { type: 'mostrador-authorization', state: searchParams.get('state'), code });
};

/** What the platform's page does when a person refuses. */
export const refuseIn = async (opened: Window): Promise<void> => {
  const { searchParams } = await addressOf(opened, '/authorize');
  post(opened, { type: 'mostrador-authorization', state: searchParams.get('state'), error: 'access_denied' });
};

/** A message from the window that is not the platform's answer. */
export const forgeIn = (opened: Window, message: object): void => post(opened, message);
