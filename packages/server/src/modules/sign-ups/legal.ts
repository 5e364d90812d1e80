import type { Locale } from '../../http/problem.ts';

/** The terms and the privacy notice in force; a new text has a new version and is accepted anew. */
export const LEGAL_VERSIONS = { terms: '2026-01', privacy: '2026-01' } as const;

/** Their addresses on the platform. */
export const legalUrls = (publicUrl: string, locale: Locale) => ({
  terms: `${publicUrl}/terms?locale=${locale}`,
  privacy: `${publicUrl}/privacy?locale=${locale}`,
});
