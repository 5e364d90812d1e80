import { type getSignUpOptions, SIGN_UP_KINDS, type z } from '@mostrador/contract';
import type { Call } from '../../http/call.ts';
import { holdsMultilevel } from '../distributors/multilevel.ts';
import { readParty, standingOf } from '../offers/parties.ts';
import { LEGAL_VERSIONS, legalUrls } from './legal.ts';

type Options = z.input<NonNullable<typeof getSignUpOptions.spec.reply>>;

/** What a visitor may sign up as with the key's distributor (A-CM-21, A-CM-23), and what there is to accept. */
export async function readOptions({ db, access, now, deps, locale }: Call): Promise<Options> {
  const distributor = await readParty(db, access.accountId);
  const closed = standingOf(distributor, now);
  const multilevel = await holdsMultilevel(db, distributor.id, now);
  const urls = legalUrls(deps.publicUrl, locale);
  return {
    distributor: { name: distributor.name },
    kinds: SIGN_UP_KINDS.map((kind) => {
      const reason = closed ?? (kind === 'distributor' && !multilevel ? 'multilevel_required' : null);
      return { kind, available: reason === null, reason };
    }),
    terms: { version: LEGAL_VERSIONS.terms, url: urls.terms },
    privacy: { version: LEGAL_VERSIONS.privacy, url: urls.privacy },
  };
}
