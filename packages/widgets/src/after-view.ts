/** About what a page that has just shown something still draws and fetches. */
const MEANWHILE_MS = 250;

/**
 * Does what a first view can wait for: what nobody sees, and what nobody misses for a quarter of a second. A plain
 * timer, since the browser's idle moments come between the readings that a view waits for, too.
 */
export const afterView = (act: () => void): void => void setTimeout(act, MEANWHILE_MS);
