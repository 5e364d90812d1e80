/** VAT is 16 %: of a price with VAT, 16 parts of 116. */
const VAT_PARTS = 16n;
const PRICE_PARTS = 116n;

/** A total in its two parts, in centavos. */
export interface VatSplit {
  /** Centavos without VAT. */
  base: number;
  /** Centavos of VAT. */
  vat: number;
}

/**
 * The VAT inside a total that includes it, rounded half up once on the total; the base is the rest, so that
 * both always add up (A-CM-20). Throws a RangeError for anything but whole centavos from 0 up.
 */
export function splitVat(totalCentavos: number): VatSplit {
  if (!Number.isSafeInteger(totalCentavos) || totalCentavos < 0) {
    throw new RangeError(`Not whole centavos: ${totalCentavos}`);
  }
  const vat = Number((2n * BigInt(totalCentavos) * VAT_PARTS + PRICE_PARTS) / (2n * PRICE_PARTS));
  return { base: totalCentavos - vat, vat };
}
