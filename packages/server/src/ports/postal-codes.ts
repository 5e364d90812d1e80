/** What a postal code tells of a place; a person may always write something else. */
export interface PostalCodePlace {
  postalCode: string;
  state: string;
  city: string;
  colonies: readonly string[];
}

/** The seam to a catalogue of postal codes. */
export interface PostalCodes {
  /** The places of a code of five digits; none where the catalogue does not know it. */
  find(code: string): Promise<readonly PostalCodePlace[]>;
}
