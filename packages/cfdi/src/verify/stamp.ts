import { type CfdiDocument, summaryOf, timbresOf } from '../document.ts';
import { verifySelloSat } from '../seal.ts';
import { collapse } from '../xml/collapse.ts';
import type { Outcome } from './checks.ts';
import { type Span, STAMPING_MS, spanOf } from './dates.ts';
import type { VerifyOptions } from './options.ts';

/** One timbre at most, and nowhere but in the document's own Complemento: another one could be read instead. */
export function judgeStamp(document: CfdiDocument): Outcome {
  const timbres = timbresOf(document);
  if (timbres.length === 0) return 'not_stamped';
  if (timbres.length > 1) return 'several_stamps';
  return timbres[0] === document.timbre ? null : 'misplaced_stamp';
}

/** SelloCFD is the document's Sello. */
export function judgeStampedDocument({ root, timbre }: CfdiDocument): Outcome {
  if (!timbre) return 'not_stamped';
  const [stamped, own] = [timbre.attributes.get('SelloCFD'), root.attributes.get('Sello')];
  return collapse(stamped ?? '') === collapse(own ?? '') ? null : 'other_seal';
}

/** SelloSAT, by the PAC's certificate with the number that the timbre names. */
export async function judgeStampSeal(document: CfdiDocument, options: VerifyOptions): Promise<Outcome> {
  if (!document.timbre) return 'not_stamped';
  const number = collapse(document.timbre.attributes.get('NoCertificadoSAT') ?? '');
  if (!options.pacCertificates?.length) return 'no_pac_certificate';
  const certificate = options.pacCertificates.find((each) => each.number === number);
  if (!certificate) return 'unknown_pac';
  const verdict = await verifySelloSat(document, certificate);
  return verdict.valid ? null : verdict.reason;
}

/** Within 72 hours and not in the future: of FechaTimbrado where there is one, of now where not (code 401). */
export function judgeDate(document: CfdiDocument, date: Span | null, { now }: VerifyOptions): Outcome {
  if (!date) return 'no_date';
  const { stampedAt } = summaryOf(document);
  const stamped = stampedAt === null ? null : spanOf(stampedAt, 'America/Mexico_City');
  if (stampedAt !== null && !stamped) return 'no_date';
  const instant = stamped?.from ?? now?.getTime();
  if (instant === undefined) return 'no_clock';
  if (date.from > instant) return 'in_future';
  return instant - date.to > STAMPING_MS ? 'too_old' : null;
}
