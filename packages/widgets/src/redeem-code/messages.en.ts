import type { Translation } from '../i18n/messages.ts';
import type { es } from './messages.es.ts';

/** Texts of `<mostrador-redeem-code>`, in English. */
export const en = {
  title: 'Redeem a code',
  lead: 'Write the credit code and the PIN that your distributor gave you.',
  code: 'Credit code',
  pin: 'PIN',
  receiver: 'Account that receives the stamps',
  redeem: 'Redeem',
  redeeming: 'Redeeming',
  gotStamps: [
    'Thank you: you got {count} stamp. You have {balance} now.',
    'Thank you: you got {count} stamps. You have {balance} now.',
  ],
  gotStampsIn: [
    'Thank you: you got {count} stamp. The account {name} has {balance} now.',
    'Thank you: you got {count} stamps. The account {name} has {balance} now.',
  ],
  gotPoints: [
    'Thank you: you got {count} point. You have {balance} now.',
    'Thank you: you got {count} points. You have {balance} now.',
  ],
  balance: 'Stamps in your balance: {stamps}. Points: {points}.',
} as const satisfies Translation<typeof es>;
