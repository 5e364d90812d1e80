import { pageScript } from '../../pages/assets.ts';
import { COMMON_WORDS } from './common-passwords.ts';
import { passwordStrength } from './password-strength.ts';

/**
 * A page that a mailed link opens and that takes a password: takes the token out of the address's fragment, which no server and no log ever
 * sees, into the form, or asks for it first; where one is chosen, shows how hard the password is to guess while it is typed.
 */
export const PASSWORD_SCRIPT = pageScript(
  'password.js',
  (strengthOf: typeof passwordStrength, words: string[]) => {
    const token = document.getElementById('token') as HTMLInputElement | null;
    if (token) {
      token.value ||= new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
      const row = token.closest<HTMLElement>('.field');
      if (row) row.hidden = token.value !== '';
      if (!token.value) token.focus();
      // The page in the other language has the code, too, and again no server sees it.
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
        link.addEventListener('click', () => {
          link.hash = `${new URLSearchParams({ token: token.value })}`;
        });
    }
    const ruler = document.getElementById('strength');
    const told = document.getElementById('strength-text');
    const password = document.getElementById('password') as HTMLInputElement | null;
    if (!ruler || !told || !password) return;
    const levels = (ruler.dataset.levels ?? '').split('|');
    const advices = JSON.parse(ruler.dataset.advice ?? '{}') as Record<string, string>;
    const show = () => {
      const { level, advice } = strengthOf(password.value, words);
      ruler.hidden = false;
      ruler.dataset.level = String(level);
      ruler.setAttribute('aria-valuenow', String(level));
      ruler.setAttribute('aria-valuetext', levels[level] ?? '');
      const text = level === 0 ? '' : `${levels[level]}. ${advices[advice]}`;
      if (told.textContent !== text) told.textContent = text;
    };
    password.addEventListener('input', show);
    show();
  },
  passwordStrength,
  COMMON_WORDS,
);
