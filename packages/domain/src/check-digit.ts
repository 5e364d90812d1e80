/** Values of characters in the annexes of SAT and RENAPO: `&` and `Ñ` are those of RFC, ` ` fills a company's up. */
const VALUES = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/** Each character's value times its weight, which falls by one to 2 at the last. */
export const weighted = (text: string): number =>
  [...text].reduce((sum, character, index) => sum + VALUES.indexOf(character) * (text.length + 1 - index), 0);

/** Whether six digits YYMMDD are a real day; of the century only its leap years matter. */
export function isDay(digits: string, century: number): boolean {
  const [year, month, day] = digits.match(/../g)!.map(Number) as [number, number, number];
  return new Date(Date.UTC(century + year, month - 1, day)).getUTCDate() === day && month > 0 && month < 13;
}
