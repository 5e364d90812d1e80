import { renderPage } from '../../pages/layout.ts';
import { html, type Markup } from '../../pages/markup.ts';
import { note, outcomeIcon } from '../../pages/parts.ts';
import type { PageCall } from '../../pages/route.ts';
import { signOutOf } from '../authorize/consent-page.ts';
import type { PlatformPerson } from '../identity/platform-session.ts';
import type { SeenSignUp } from './deciders.ts';
import { companyOf, facts, toList } from './decision-page.ts';
import type { Settled } from './decisions.ts';
import { signUpOutcomeStrings } from './outcome-strings.ts';
import { isUnaccepted } from './records.ts';
import { reminder } from './reminder.ts';

/** Of the person's own decision a moment ago: it was carried out, or somebody had decided before. */
export type Told = 'done' | 'late' | null;

const ICONS = {
  active: ['check-circle', 'success'],
  rejected: ['slash-circle', 'pending'],
  cancelled: ['slash-circle', 'pending'],
  unverified: ['clock', 'pending'],
  provisioning: ['clock', 'pending'],
} as const;

/** How a sign-up stands about which nothing is to be decided, or not yet. */
export async function outcomePage(
  page: PageCall,
  person: PlatformPerson,
  seen: SeenSignUp & { stage: Settled },
  told: Told,
): Promise<Response> {
  const { locale, url } = page;
  const { title, text } = textsOf(page, seen);
  const [name, kind] = ICONS[seen.stage];
  return renderPage({
    title,
    locale,
    url,
    body: html`${remark(page, seen, told)}
<div class="group">${told ? '' : outcomeIcon(name, kind)}<p>${text}</p></div>
${await facts(page, seen)}
${reminder(page, seen)}
${toList(page)}
${signOutOf(page, person)}`,
  });
}

function textsOf(
  { locale }: PageCall,
  seen: SeenSignUp & { stage: Settled },
): { title: string; text: string } {
  const { titles, texts } = signUpOutcomeStrings(locale);
  const { row, stage } = seen;
  const company = companyOf(seen);
  if (stage === 'active' && isUnaccepted(row))
    return { title: titles.active.distributor(company), text: texts.activeUnaccepted };
  if (stage === 'active') return { title: titles.active[row.kind](company), text: texts.active[row.kind] };
  const kept = stage === 'rejected' && row.account_id !== null;
  return { title: titles[stage](company), text: kept ? texts.rejectedKept : texts[stage] };
}

function remark({ locale }: PageCall, { row, stage }: SeenSignUp, told: Told): Markup | '' {
  const words = signUpOutcomeStrings(locale);
  const decided = row.kind !== 'profile' && (stage === 'active' || stage === 'rejected');
  if (!decided) return '';
  if (told === 'late') return note('warning', words.lateNext, words.late);
  if (told === 'done')
    return note(
      'success',
      stage === 'active' && !isUnaccepted(row) ? words.doneMailed(row.email) : words.done,
    );
  return html`<p class="muted">${words.before}</p>`;
}
