import type { Translation } from '../i18n/messages.ts';
import type { es } from './messages.es.ts';

/** Sign-in, en. */
export const en = {
  continue: 'Continue with Mostrador',
  continueAs: 'Continue as {name}',
  why: 'A window of Mostrador opens: your password is not typed on this site.',
  waiting: 'Finish in the window that opened',
  showWindow: 'Show the window',
  signedInAs: 'Signed in: {name}',
  signedOut: 'You signed out',
  signOut: 'Sign out',
  account: 'Account',
  principal: 'Principal',
  administrator: 'Administrator',
  member: 'Member',
  master: 'Master account',
  sales: 'Sales',
  support: 'Support',
  accounting: 'Accounting',
  'read-only': 'Read only',
  noAccount: 'Your profile has no accounts yet',
  noAccountSo: 'Ask your distributor to link you, or sign in with another profile.',
  otherProfile: 'Sign in with another profile',
  closed: 'The window was closed before you finished. You may try again.',
  denied:
    'You did not give this site your permission. Without it you cannot buy here; you may give it any time.',
  ended: 'Your session ended for security. Sign in again to go on.',
  blocked: 'Your browser blocked the window.',
  blockedSo: 'Allow windows from this site, or',
  here: 'continue on this page',
  failed: 'We could not sign you in',
  offlineSo: 'You can sign in when the connection is back.',
  notHere: 'You cannot sign in from this page',
  insecure: 'The page must be opened with https. Tell whoever runs this site.',
  noKey: 'The publishable key is missing. Tell whoever runs this site.',
} as const satisfies Translation<typeof es>;
