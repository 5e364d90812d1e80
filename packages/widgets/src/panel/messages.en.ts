import type { Translation } from '../i18n/messages.ts';
import type { panelEs } from './messages.es.ts';

/** Texts that all panels share, in English. */
export const panelEn = {
  visitor: 'Sign in to go on',
  visitorSo: 'What you do here is done in your name.',
  signIn: 'Sign in',
  signingIn: 'Signing in',
  closed: 'You closed the window before the end. Nothing was changed.',
  blocked: 'The browser blocked the window. Allow pop-ups of this site and retry.',
  denied: 'Without that permission it cannot be done. Nothing was changed.',
  signInFailed: 'We could not sign you in. Retry in a moment.',
  notRead: 'We could not read these data',
  stale: 'The data may have changed.',
  unsure: 'We do not know whether it arrived. Retry: it will not be done twice.',
  irreversible: 'This cannot be cancelled or reversed',
  sure: 'Do you really want to go on?',
  cancel: 'Cancel',
  close: 'Dismiss',
  working: 'One moment',
  missing: 'Fill in this field.',
  wholeNumber: 'Write a whole number above zero.',
  money: 'Write an amount in pesos, such as 150.00.',
  check: 'Check what is marked.',
  more: 'Show more',
  search: 'Search',
  withVat: 'VAT included (16%)',
  none: 'None',
  done: 'Done',
} as const satisfies Translation<typeof panelEs>;
