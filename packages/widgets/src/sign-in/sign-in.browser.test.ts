import type { Sandbox } from '@mostrador/server/sandbox';
import { assert, oneEvent } from '@open-wc/testing';
import {
  acceptIn,
  addressOf,
  forgeIn,
  grantedCode,
  openPlatform,
  refuseIn,
  watchWindows,
} from '../../test/platform.ts';
import { waitUntil } from '../../test/wait-until.ts';
import type {
  MostradorErrorEvent,
  MostradorSignedInEvent,
  MostradorSignedOutEvent,
} from '../events/index.ts';
import { challengeOf, newAttempt } from '../person/pkce.ts';
import '../provider/define.ts';
import type { MostradorProvider } from '../provider/provider.ts';
import './define.ts';
import type { MostradorSignIn } from './sign-in.ts';

let sandbox: Sandbox;
let windows: ReturnType<typeof watchWindows>;

const place = async (options: Partial<MostradorProvider> = {}, attributes = '') => {
  const provider = document.createElement('mostrador-provider');
  const { url, fetch, demo } = sandbox;
  Object.assign(provider, { baseUrl: url, publishableKey: demo.publishableKey, fetch, ...options });
  provider.innerHTML = `<mostrador-sign-in ${attributes}></mostrador-sign-in>`;
  document.body.append(provider);
  const widget = provider.querySelector('mostrador-sign-in') as MostradorSignIn;
  await oneEvent(widget, 'mostrador-ready');
  return { provider, widget };
};

const part = (widget: MostradorSignIn, name: string) =>
  widget.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) ?? null;
const focused = (widget: MostradorSignIn) => widget.shadowRoot?.activeElement;
const textOf = (widget: MostradorSignIn) => widget.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const says = (widget: MostradorSignIn, text: string | RegExp) =>
  waitUntil(() => textOf(widget).match(text), `says ${text}`, { timeout: 5_000 });
/** Presses the main button; the window must be open when this returns. */
const press = (widget: MostradorSignIn) => {
  const before = windows.opened.length;
  part(widget, 'button')?.click();
  const opened = windows.opened[before];
  if (!opened) throw new Error('no window was opened inside the click');
  return opened;
};

describe('mostrador-sign-in', () => {
  before(async function () {
    this.timeout(60_000);
    sandbox = await openPlatform();
  });
  after(() => sandbox.close());
  beforeEach(() => {
    windows = watchWindows();
  });
  afterEach(() => {
    windows.restore();
    for (const provider of document.querySelectorAll('mostrador-provider')) provider.remove();
  });

  it('pressed again while the window is open: the same window, and one failure when it closes', async () => {
    const { widget } = await place();
    const errors: string[] = [];
    widget.addEventListener('mostrador-error', ({ problem }) => errors.push(problem.code));
    const opened = press(widget);
    await says(widget, 'Mostrar la ventana');
    part(widget, 'link')?.click();
    part(widget, 'button')?.click();
    assert.lengthOf(windows.opened, 1);
    opened.close();
    await says(widget, 'La ventana se cerró antes de terminar.');
    assert.deepEqual(errors, ['window_closed']);
  });

  it('signs a person in by the platform’s window, then out again', async () => {
    const { provider, widget } = await place({}, 'point-ceiling="500"');
    const signedIn = oneEvent<MostradorSignedInEvent>(provider, 'mostrador-signed-in');
    await acceptIn(sandbox, press(widget), 500);
    const { person, target } = await signedIn;
    assert.isTrue(target === widget);
    assert.equal(person.account?.id, sandbox.demo.customerId);
    assert.notInclude(JSON.stringify(person), 'at_', 'no token reaches the page');
    await says(widget, person.account?.name ?? '?');
    await waitUntil(() => focused(widget)?.matches('[part=sign-out]'), 'the focus goes on from there');
    await says(widget, 'Sesión iniciada');

    const signedOut = oneEvent<MostradorSignedOutEvent>(provider, 'mostrador-signed-out');
    part(widget, 'sign-out')?.click();
    assert.equal((await signedOut).reason, 'asked');
    await says(widget, 'Cerró su sesión');
    await waitUntil(() => focused(widget)?.matches('[part=button]'), 'the focus goes back');
    assert.equal(sessionStorage.length, 0);
    assert.equal(localStorage.length, 0);
  });

  it('asks for what its attributes say, by PKCE, for this page', async () => {
    const { widget } = await place(
      { locale: 'en' },
      'scopes="balances:read orders:create" point-ceiling="300"',
    );
    const { searchParams } = await addressOf(press(widget), '/authorize');
    const { code_challenge, state, redirect_uri, ...rest } = Object.fromEntries(searchParams);
    assert.match(code_challenge ?? '', /^[\w-]{43}$/);
    assert.match(state ?? '', /^[\w-]{43}$/);
    assert.equal(new URL(redirect_uri ?? '').origin, location.origin);
    assert.deepEqual(rest, {
      response_type: 'code',
      client_id: sandbox.demo.publishableKey,
      response_mode: 'web_message',
      scope: 'balances:read orders:create',
      code_challenge_method: 'S256',
      locale: 'en',
      point_ceiling: '300',
    });
  });

  it('says "Continuar como" with the name of the site’s customer', async () => {
    const { widget } = await place({ fetchSession: () => sandbox.embedSession() });
    await says(widget, /Continuar como \w+/);
    const { searchParams } = await addressOf(press(widget), '/authorize');
    assert.equal(searchParams.get('account'), sandbox.demo.customerId, 'the platform tells whose it is not');
  });

  it('believes only the platform’s own answer to its own question', async () => {
    const { widget } = await place();
    const opened = press(widget);
    const state = (await addressOf(opened, '/authorize')).searchParams.get('state');
    forgeIn(opened, { type: 'mostrador-authorization', state: 'another', code: 'ac_forged' });
    forgeIn(opened, { type: 'mostrador-confirmation', state, code: 'ac_forged' });
    window.postMessage({ type: 'mostrador-authorization', state, code: 'ac_forged' }, '*');
    const signedIn = oneEvent(widget, 'mostrador-signed-in');
    await acceptIn(sandbox, opened);
    await signedIn;
  });

  it('explains that consent was refused, and lets one try again', async () => {
    const { widget } = await place();
    const failed = oneEvent<MostradorErrorEvent>(widget, 'mostrador-error');
    await refuseIn(press(widget));
    assert.equal((await failed).problem.code, 'access_denied');
    await says(widget, 'No dio su permiso');
    const signedIn = oneEvent(widget, 'mostrador-signed-in');
    await acceptIn(sandbox, press(widget));
    await signedIn;
  });

  it('notices that the window was closed', async () => {
    const { widget } = await place({ locale: 'en' });
    const opened = press(widget);
    await says(widget, 'Finish in the window that opened');
    opened.close();
    await says(widget, 'The window was closed before you finished');
    assert.include(part(widget, 'button')?.textContent ?? '', 'Continue');
  });

  it('brings the open window to the front instead of opening another', async () => {
    const { widget } = await place();
    press(widget);
    await says(widget, 'Mostrar la ventana');
    part(widget, 'link')?.click();
    assert.lengthOf(windows.opened, 1);
  });

  it('offers to go on in this page where windows are blocked', async () => {
    const { widget } = await place();
    windows.block();
    part(widget, 'button')?.click();
    await says(widget, 'Su navegador bloqueó la ventana');
    assert.equal(part(widget, 'link')?.textContent, 'continúe en esta página');
  });

  it('greets a person whose page comes back from the platform, and leaves nothing of it behind', async () => {
    const { verifier, state } = newAttempt();
    const { publishableKey } = sandbox.demo;
    const returnTo = location.href;
    const code = await grantedCode(
      sandbox,
      new URLSearchParams({
        response_type: 'code',
        client_id: publishableKey,
        redirect_uri: `${location.origin}/`,
        scope: 'balances:read',
        state,
        code_challenge: await challengeOf(verifier),
        code_challenge_method: 'S256',
      }),
    );
    sessionStorage.setItem(
      'mostrador.redirect',
      JSON.stringify({ verifier, state, publishableKey, returnTo }),
    );
    history.replaceState(null, '', `?code=${code}&state=${state}`);
    const { widget } = await place();
    await says(widget, 'Sesión iniciada');
    assert.equal(location.href, returnTo);
    assert.equal(sessionStorage.length, 0);
  });

  it('does not take up an answer that this page never asked for', async () => {
    const returnTo = location.href;
    history.replaceState(null, '', '?code=ac_forged&state=forged');
    const { widget } = await place();
    await says(widget, 'Continuar con Mostrador');
    history.replaceState(null, '', returnTo);
  });

  it('says that the platform does not answer, with a retry that works', async () => {
    const { widget } = await place();
    sandbox.transport.offline = true;
    await acceptIn(sandbox, press(widget));
    await says(widget, 'No pudimos iniciar su sesión');
    sandbox.transport.offline = false;
    const before = windows.opened.length;
    part(widget, 'link')?.click();
    const signedIn = oneEvent(widget, 'mostrador-signed-in');
    await acceptIn(sandbox, windows.opened[before]!);
    await signedIn;
  });

  it('ends the session when a refresh token comes back that was used before', async () => {
    const { provider, widget } = await place();
    const tokens: string[] = [];
    provider.fetch = async (request) => {
      const answer = await sandbox.fetch(request);
      if (request.url.endsWith('/v1/tokens')) tokens.push((await answer.clone().json()).refreshToken);
      return answer;
    };
    await provider.updateComplete;
    const signedIn = oneEvent(widget, 'mostrador-signed-in');
    await acceptIn(sandbox, press(widget));
    await signedIn;
    const refresh = () =>
      sandbox.fetch(`${sandbox.url}/v1/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ grantType: 'refresh_token', refreshToken: tokens[0] }),
      });
    assert.equal((await refresh()).status, 200);
    assert.equal((await refresh()).status, 401);

    const signedOut = oneEvent<MostradorSignedOutEvent>(provider, 'mostrador-signed-out');
    const real = Date.now;
    Date.now = () => real() + 20 * 60_000;
    try {
      part(widget, 'sign-out')?.focus();
      await (await hostOf(provider)).client.get('/v1/balances').catch(() => {});
    } finally {
      Date.now = real;
    }
    assert.equal((await signedOut).reason, 'session_ended');
    await says(widget, 'Su sesión terminó por seguridad');
  });

  it('cannot be used without a publishable key, and says whom to tell', async () => {
    const provider = document.createElement('mostrador-provider');
    provider.innerHTML = '<mostrador-sign-in></mostrador-sign-in>';
    document.body.append(provider);
    await says(provider.querySelector('mostrador-sign-in') as MostradorSignIn, 'Falta la clave publicable');
  });

  it('has nothing that axe objects to', async () => {
    const { widget } = await place({ fetchSession: () => sandbox.embedSession() });
    await assert.isAccessible(widget);
    const signedIn = oneEvent(widget, 'mostrador-signed-in');
    await acceptIn(sandbox, press(widget));
    await signedIn;
    await widget.updateComplete;
    await assert.isAccessible(widget);
  });
});

/** What widgets inside the provider get. */
const hostOf = async (provider: MostradorProvider) => {
  const { mostradorContext } = await import('../provider/context.ts');
  type Host = typeof mostradorContext.__context__;
  return new Promise<NonNullable<Host>>((resolve) => {
    const request = new Event('context-request', { bubbles: true });
    const callback = (host: Host) => host && resolve(host);
    const { firstElementChild } = provider;
    firstElementChild?.dispatchEvent(
      Object.assign(request, { context: mostradorContext, contextTarget: firstElementChild, callback }),
    );
  });
};
