/** As much of DER (X.690) as a certificate needs to be written. */

/** One value: tag, length, content. */
export function der(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = concat(parts);
  return concat([Uint8Array.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const utf8 = new TextEncoder();

export const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
export const set = (...parts: Uint8Array[]) => der(0x31, ...parts);
export const utf8String = (text: string) => der(0x0c, utf8.encode(text));
/** `hex` of a positive number whose first byte is below 0x80. */
export const integer = (bytes: Uint8Array) => der(0x02, bytes);
export const boolean = (value: boolean) => der(0x01, Uint8Array.of(value ? 0xff : 0));
export const octetString = (content: Uint8Array) => der(0x04, content);
export const bitString = (content: Uint8Array, unused = 0) => der(0x03, Uint8Array.of(unused), content);
/** UTCTime: the years 1950 to 2049. */
export const time = (at: Date) =>
  der(0x17, utf8.encode(`${at.toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
export const tagged = (number: number, content: Uint8Array) => der(0xa0 | number, content);

/** An object identifier, `2.5.4.3`. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const septets: number[] = [];
    for (let left = arc; left > 0 || !septets.length; left = Math.floor(left / 128))
      septets.unshift(left % 128);
    return septets.map((septet, index) => (index < septets.length - 1 ? septet | 0x80 : septet));
  });
  return der(0x06, Uint8Array.from(bytes));
}
