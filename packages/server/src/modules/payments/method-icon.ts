import { icon } from '../../pages/icons.ts';
import type { Markup } from '../../pages/markup.ts';

/** The icon of a kind of payment method. */
export const methodIcon = (kind: string): Markup => icon(kind === 'bank-account' ? 'bank' : 'card');
