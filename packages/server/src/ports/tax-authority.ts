import type { Certificate } from '@mostrador/cfdi';

/** What SAT says of a certificate and of whom it belongs to. */
export interface CertificateStanding {
  /**
   * `verified`: signed by an authority that is trusted; `pinned`: issued by one that is known by its name alone, whose own
   * certificate is not at hand; `unknown`: code 308.
   */
  chain: 'verified' | 'pinned' | 'unknown';
  /** Code 304. */
  revoked: boolean;
  /** Whether its RFC is in the list of obliged taxpayers (LCO); code 402. */
  listed: boolean;
}

/** The seam to SAT's trust anchors, revocation list and LCO. */
export interface TaxAuthority {
  standingOf(certificate: Certificate): Promise<CertificateStanding>;
}
