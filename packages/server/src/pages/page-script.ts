import { pageScript } from './assets.ts';

/** What every page does once scripts run; all of it works without, but less comfortably. */
export const PAGE_SCRIPT = pageScript('page.js', () => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-shows]')) {
    const input = document.getElementById(button.dataset.shows ?? '') as HTMLInputElement | null;
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(shown));
      if (input) input.type = shown ? 'text' : 'password';
    });
  }
  // The person's own clock tells until when to wait.
  for (const part of document.querySelectorAll<HTMLElement>('[data-after]')) {
    const until = new Date(Date.now() + Number(part.dataset.after) * 1000);
    const time = part.querySelector('time');
    if (!time) continue;
    time.dateTime = until.toISOString();
    time.textContent = until.toLocaleTimeString(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    part.hidden = false;
  }
  // A second press while the first is answered would send twice. Disabling would drop the button's own value.
  const sent = new Set<HTMLFormElement>();
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (sent.has(form)) event.preventDefault();
    else sent.add(form);
    for (const button of form.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
  });
  // Back from the answer: the page is taken up where it was left.
  addEventListener('pageshow', () => {
    sent.clear();
    for (const button of document.querySelectorAll('button')) button.removeAttribute('aria-disabled');
  });
});
