import type { Localizer } from '../i18n/messages.ts';
import { refusalsEs } from './refusals.es.ts';

/** Words for a problem's code or another reason that the platform gives. */
export const refusalOf = ({ t }: Pick<Localizer<typeof refusalsEs>, 't'>, code: string): string =>
  t(code in refusalsEs ? (code as keyof typeof refusalsEs) : 'refusedOther');
