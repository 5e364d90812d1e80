import type { Certificate } from '../certificate/certificate.ts';
import type { Catalogs } from '../validate/catalogs.ts';
import type { XmlLimits } from '../xml/tree.ts';

/** What verification may know besides the document. What is left out is not checked, and said so. */
export interface VerifyOptions {
  /** The present time, for documents that are not stamped yet. */
  now?: Date;
  /** The zone of the place of issue, or of its postal code; any of Mexico's where it is not known. */
  timezone?: string | ((postalCode: string) => string);
  /** Certificates of the authorities that issue CSDs. */
  trustAnchors?: readonly Certificate[];
  /** In their place: whether its issuer is trusted; undefined where that is not known. */
  isTrusted?: (certificate: Certificate) => boolean | undefined | Promise<boolean | undefined>;
  /** Whether SAT has revoked it; left out, revocation is `not_checked`. */
  isRevoked?: (certificate: Certificate) => boolean | Promise<boolean>;
  /** Certificates of every PAC whose timbre is accepted; without them SelloSAT is not checked. */
  pacCertificates?: readonly Certificate[];
  /** SAT's catalogs; those that it does not know are looked up in `smallCatalogs`. */
  catalogs?: Catalogs;
  /** Other bounds than `DEFAULT_LIMITS`. */
  limits?: Partial<XmlLimits>;
  /** Awaited between the steps, so that a page that checks a large document can draw and be used meanwhile. */
  pause?: () => Promise<void>;
}
