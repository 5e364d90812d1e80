import { pageScript } from './assets.ts';

/**
 * Deaf to a decision for the first half second that the window is in front: a site could open it under the pointer
 * of somebody who is double-clicking.
 */
export const GUARD_SCRIPT = pageScript('guard.js', () => {
  const deafMs = 500;
  let shownAt = 0;
  let timer: ReturnType<typeof setTimeout>;
  const show = () => {
    shownAt = performance.now();
    // Seen, too: a press that does nothing is not for want of trying.
    document.documentElement.classList.add('deaf');
    clearTimeout(timer);
    timer = setTimeout(() => document.documentElement.classList.remove('deaf'), deafMs);
  };
  addEventListener('focus', show);
  show();
  document.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element).closest('button[name=decision]');
      if (button && performance.now() - shownAt < deafMs) event.preventDefault();
    },
    true,
  );
});
