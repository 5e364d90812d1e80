import type { CfdiSummary, Check } from '@mostrador/cfdi';

export type { CfdiSummary };

/** A text in both languages, as `@mostrador/cfdi` words it. */
export interface Words {
  readonly en: string;
  readonly es: string;
}

/**
 * What a check of a document comes to.
 * - `valid`: no check failed, and the PAC's seal is that of a given certificate
 * - `unproven`: no check failed, but the PAC's certificate was not given, so its seal was not checked
 * - `not_stamped`: no check failed, and there is no timbre yet
 * - `invalid`: a check failed
 * - `unreadable`: no CFDI 4.0 in plain, bounded XML
 */
export type CfdiVerdict = 'valid' | 'unproven' | 'not_stamped' | 'invalid' | 'unreadable';

/** One check, in words. */
export interface CheckLine extends Pick<Check, 'code' | 'verdict' | 'pacCode' | 'findings'> {
  /** What was asked. */
  readonly asks: Words;
  /** Why it is not `ok`. */
  readonly why: Words | null;
}

/** A document as it was checked. */
export interface Inspection {
  readonly verdict: CfdiVerdict;
  readonly summary: CfdiSummary | null;
  readonly checks: readonly CheckLine[];
  /** Why it could not be read, and after how many characters. */
  readonly unreadable: { readonly says: Words; readonly offset: number | undefined } | null;
}

/** What a page knows besides the document. Certificates are in DER or base64. */
export interface Trust {
  /** Default: the clock of the machine. */
  readonly now?: Date;
  readonly pacCertificates?: readonly (Uint8Array | string)[];
  readonly trustAnchors?: readonly (Uint8Array | string)[];
}

/** A file, or an XML as text. */
export type Source = Blob | string;
