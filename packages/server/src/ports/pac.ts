import type { Certificate, CfdiDocument } from '@mostrador/cfdi';
import type { PacProblem } from '@mostrador/contract';

/** A document that is paid for and waits for its stamp. */
export interface StampOrder {
  /** Our request's id. */
  id: string;
  /**
   * What the stamp may carry. A PAC that chooses its own UUID and instant ignores them; whichever it is, the same
   * document gets the same stamp however often it is asked.
   */
  uuid: string;
  at: Date;
  document: CfdiDocument;
}

export type StampOutcome =
  | {
      state: 'stamped';
      uuid: string;
      /** FechaTimbrado. */
      at: Date;
      /** RfcProvCertif. */
      pacRfc: string;
      /** The whole document with its Timbre Fiscal Digital, and no other byte changed. */
      xml: string;
    }
  /** It is at it, and may be asked again from `askAgainAt` on (business time). */
  | { state: 'working'; askAgainAt: Date }
  /** For good: the stamp that was taken goes back. */
  | { state: 'refused'; code: PacProblem };

/**
 * The seam that the adapter of an SAT-authorized PAC fills; `testing/pac-contract.ts` has the tests that every adapter
 * passes.
 */
export interface Pac {
  /** Real milliseconds that an answer may take; then the caller is answered 202, and the PAC asked again later. */
  patienceMs: number;
  /**
   * Stamps a document: once, however often it is called, also by other processes and after a crash of any of them.
   * Rejects when the PAC is out of reach. `signal` aborts when the patience is over.
   */
  stamp(order: StampOrder, signal: AbortSignal): Promise<StampOutcome>;
  /** Those that it signs with at an instant or did before, by which SelloSAT is verified. */
  certificates(at: Date): Promise<readonly Certificate[]>;
}
