import { createSandbox, type Sandbox } from '@mostrador/server/sandbox';
import snapshot from '../../packages/server/dist/sandbox-snapshot.tgz?url';

/** Requests that leave the platform as a reset would find it: sessions and quotes disturb no other story. */
const HARMLESS = /^\/(v1\/(tokens|sessions|embed-sessions|quotes)|authorize|sign-in|sign-out)\b/;

let opening: Promise<Sandbox> | null = null;
let changed = false;

/**
 * The one sandbox of this preview, opened by the first story that needs it. Its origin is another one in each
 * tab: two tabs on one origin would share an event stream, but not the platform behind it.
 */
export function openSandbox(): Promise<Sandbox> {
  const tab = crypto.randomUUID().slice(0, 8);
  opening ??= createSandbox({
    snapshot: new URL(snapshot, document.baseURI),
    publicUrl: `https://platform-${tab}.mostrador.test`,
  }).then(watched);
  return opening;
}

/** The next story begins with the demo as it was. */
export function markChanged(): void {
  changed = true;
}

/** A sandbox that holds the demo and nothing else. */
export async function freshSandbox(): Promise<Sandbox> {
  const sandbox = await openSandbox();
  if (changed) {
    await sandbox.reset();
    changed = false;
  }
  // Whoever consented in an earlier story is asked again.
  await sandbox.deps().db.deleteFrom('consent').execute();
  return sandbox;
}

function watched(sandbox: Sandbox): Sandbox {
  const real = sandbox.fetch;
  sandbox.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'GET' && !HARMLESS.test(new URL(request.url).pathname)) markChanged();
    return real(request);
  };
  return sandbox;
}
