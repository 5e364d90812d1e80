import type { Sandbox } from '@mostrador/server/sandbox';
import { openPlatform, watchWindows } from './platform.ts';

/** The platform and the page's windows, fresh before each test of the suite that calls this. */
export interface BrowserStage {
  readonly sandbox: Sandbox;
  readonly windows: ReturnType<typeof watchWindows>;
  /** The test changes the platform otherwise than by an order: the next one needs the demo anew. */
  spoil(): void;
}

/** Opens the platform once for the suite; each test begins with the demo as it was. */
export const browserStage = (): BrowserStage => {
  let sandbox: Sandbox;
  let windows: ReturnType<typeof watchWindows>;
  let spoilt = false;
  const ordered = async () => {
    const { db } = sandbox.deps();
    return (await db.selectFrom('purchase_order').select('id').execute()).length > 0;
  };
  before(async function () {
    this.timeout(60_000);
    sandbox = await openPlatform();
  });
  after(() => sandbox.close());
  beforeEach(() => {
    windows = watchWindows();
  });
  afterEach(async function () {
    this.timeout(60_000);
    for (const provider of document.querySelectorAll('mostrador-provider')) provider.remove();
    windows.restore();
    localStorage.clear();
    Object.assign(sandbox.transport, { offline: false, delayMs: 0, loseAnswer: null, fail: null });
    // Opening the demo anew takes seconds; a test that only looked leaves it as it was.
    if (spoilt || (await ordered())) await sandbox.reset();
    spoilt = false;
  });
  return {
    get sandbox() {
      return sandbox;
    },
    get windows() {
      return windows;
    },
    spoil() {
      spoilt = true;
    },
  };
};
