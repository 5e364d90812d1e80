import type { Sandbox } from '@mostrador/server/sandbox';
import { openPlatform, watchWindows } from './platform.ts';

/** The platform and the page's windows, fresh before each test of the suite that calls this. */
export interface BrowserStage {
  readonly sandbox: Sandbox;
  readonly windows: ReturnType<typeof watchWindows>;
}

/** Opens the platform once for the suite; each test begins with the demo as it was. */
export const browserStage = (): BrowserStage => {
  let sandbox: Sandbox;
  let windows: ReturnType<typeof watchWindows>;
  before(async function () {
    this.timeout(60_000);
    sandbox = await openPlatform();
  });
  after(() => sandbox.close());
  beforeEach(() => {
    windows = watchWindows();
  });
  afterEach(async function () {
    this.timeout(30_000);
    for (const provider of document.querySelectorAll('mostrador-provider')) provider.remove();
    windows.restore();
    localStorage.clear();
    await sandbox.reset();
  });
  return {
    get sandbox() {
      return sandbox;
    },
    get windows() {
      return windows;
    },
  };
};
