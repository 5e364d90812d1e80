import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../../scripts/bootstrap/install.mjs';

/** Where the rivals are installed, and where their names are looked up. */
export const RIVALS = fileURLToPath(new URL('.', import.meta.url));

/** Installs the rivals by their own lock file unless they are there. None of their install scripts runs. */
export const ensureRivals = (): void => ensureInstalled(RIVALS, ['--ignore-scripts']);
