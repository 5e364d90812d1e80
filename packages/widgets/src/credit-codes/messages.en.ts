import type { Translation } from '../i18n/messages.ts';
import { codeWordsEn } from '../panel/code-words.en.ts';
import type { es } from './messages.es.ts';

/** Texts of `<mostrador-credit-codes>`, in English. */
export const en = {
  ...codeWordsEn,
  title: 'Credit codes',
  newCode: 'New code',
  stock: 'Available: {count}',
  amount: 'Amount (VAT included)',
  amountHelp: 'Empty: at the global bulk price.',
  faceValue: '$1.00 a point.',
  expires: 'Expires (optional)',
  expiresHelp: 'It can be redeemed until the end of that day.',
  past: 'Choose today or a later day.',
  create: 'Create the code',
  shortStamps: ['You lack {count} stamp: you have {stock}.', 'You lack {count} stamps: you have {stock}.'],
  shortPoints: ['You lack {count} point: you have {stock}.', 'You lack {count} points: you have {stock}.'],
  lostSecret:
    'The code was created, but its PIN can be shown no more. Void it in the list and create another.',
  created: 'Code created: give it to your customer',
  pin: 'PIN',
  once: 'The PIN is not shown again',
  onceSo: 'Copy it before you go on: nobody can look it up later.',
  kept: 'I have copied it',
  list: 'Codes created',
  actions: 'Actions',
  void: 'Void',
  voidOne: 'Void {code}',
  voidTitle: 'Void a code',
  voidSo:
    'Nobody can redeem it any more. What it reserved is your stock again, and its sale is to be invoiced no more.',
  wasVoided: 'Code voided: what it reserved is your stock again.',
  empty: 'No codes yet',
  emptySo: 'Create the first: your customer redeems it with its PIN at any time.',
} as const satisfies Translation<typeof es>;
