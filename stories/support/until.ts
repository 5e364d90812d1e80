/** A tab on a busy machine does the work of the platform, too. */
const PATIENCE_MS = 40_000;

/** What `look` finds, once it finds something; it looks again at every frame. Rejects after 40 s. */
export function until<T>(look: () => T | null | undefined | false, what = look.toString()): Promise<T> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const again = () => {
      const found = look();
      if (found) resolve(found);
      else if (performance.now() - began > PATIENCE_MS) reject(new Error(`Never came: ${what}`));
      else requestAnimationFrame(again);
    };
    again();
  });
}
