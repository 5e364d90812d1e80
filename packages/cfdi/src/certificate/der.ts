import { CfdiError } from '../errors.ts';

/** An ASN.1 value of a DER text. */
export interface Der {
  tag: number;
  /** Its content. */
  value: Uint8Array;
  /** Tag, length and content. */
  whole: Uint8Array;
}

export const TAG = { boolean: 1, integer: 2, bits: 3, octets: 4, oid: 6, utc: 0x17, sequence: 0x30 } as const;

/** Reads the one value that the bytes are. Throws `certificate_invalid`. */
export function readDer(bytes: Uint8Array): Der {
  const found = readAt(bytes, 0);
  if (found.whole.length !== bytes.length) throw new CfdiError('certificate_invalid');
  return found;
}

/** The values inside of a constructed one. */
export function readSequence({ value }: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < value.length; at += parts.at(-1)!.whole.length) parts.push(readAt(value, at));
  return parts;
}

function readAt(bytes: Uint8Array, at: number): Der {
  const [tag, first] = bytes.subarray(at, at + 2);
  if (tag === undefined || first === undefined) throw new CfdiError('certificate_invalid');
  const more = first < 0x80 ? 0 : first & 0x7f;
  // 80 is BER's indefinite length; more than three bytes would be a value of 16 MB.
  if (first === 0x80 || more > 3) throw new CfdiError('certificate_invalid');
  const start = at + 2 + more;
  const length =
    more === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const whole = bytes.subarray(at, start + length);
  if (whole.length !== start + length - at) throw new CfdiError('certificate_invalid');
  return { tag, value: bytes.subarray(start, start + length), whole };
}

/** `2.5.4.45` and the like. */
export function readOid({ value }: Der): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of value) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [head = 0, ...rest] = numbers;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

/** A text of any of the kinds that certificates use. */
export function readText({ tag, value }: Der): string {
  if (tag === 0x1e) return new TextDecoder('utf-16be').decode(value);
  if (tag === 0x0c) return new TextDecoder().decode(value);
  // PrintableString, IA5String, and T61String as everybody reads it.
  return new TextDecoder('latin1').decode(value);
}

/** UTCTime or GeneralizedTime, in UTC to the second as RFC 5280 asks. */
export function readTime({ tag, value }: Der): Date {
  const digits = new TextDecoder('latin1').decode(value);
  const [, year, month, day, hour, minute, second] =
    /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits) ?? [];
  if (!year || (year.length === 2) !== (tag === TAG.utc)) throw new CfdiError('certificate_invalid');
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const time = new Date(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new CfdiError('certificate_invalid');
  return time;
}
