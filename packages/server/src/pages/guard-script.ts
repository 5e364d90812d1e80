import { pageScript } from './assets.ts';

/**
 * Deaf to a decision for the first half second that the window is in front: a site could open it under the pointer
 * of somebody who is double-clicking.
 */
export const GUARD_SCRIPT = pageScript('guard.js', () => {
  const deafMs = 500;
  let shownAt = performance.now();
  addEventListener('focus', () => {
    shownAt = performance.now();
  });
  document.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest('button[name=decision]');
      if (button && performance.now() - shownAt < deafMs) event.preventDefault();
    },
    true,
  );
});
