import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../widgets/bundle.ts';
import type { ViewSubject } from '../widgets/creation.ts';

/** Ours: `<mostrador-desktop-schedule>`; nothing while it does not exist. */
export const SCHEDULE: Readonly<Record<string, ViewSubject>> = existsSync(
  join(ROOT, 'packages/widgets/src/desktop-schedule/define.ts'),
)
  ? {}
  : {};
