/** What is found about a value that a person typed; the words are made elsewhere. */
export interface FieldCheck<Problem extends string> {
  /** As it is stored: without what people write for the eye. */
  value: string;
  /** Why it cannot be taken. */
  problem?: Problem;
  /** With `wrong_length`: characters that are missing, negative when there are too many. */
  missing?: number;
}

/** A key as it is stored: upper case, without spaces, dots and dashes. */
export const compactKey = (text: string): string =>
  text
    .normalize()
    .toUpperCase()
    .replace(/[\s._-]/g, '');
