import { type Der, readDer, readOid, readSequence, TAG } from './der.ts';

/** What a certificate may be used for. */
export interface KeyUse {
  /** Bits of keyUsage: 0 digitalSignature, 1 nonRepudiation, 3 dataEncipherment, 4 keyAgreement. */
  bits: ReadonlySet<number>;
  /** Whether it names purposes of its own (extendedKeyUsage). */
  extended: boolean;
}

const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';

/** Reads the extensions of a certificate, `[3]` of what is signed. */
export function readKeyUse(extensions: Der | undefined): KeyUse {
  const list = extensions ? readSequence(readSequence(extensions)[0] ?? extensions) : [];
  const values = new Map<string, Der>();
  for (const extension of list) {
    const [oid, ...rest] = readSequence(extension);
    const octets = rest.find(({ tag }) => tag === TAG.octets);
    if (oid && octets) values.set(readOid(oid), octets);
  }
  const usage = values.get(KEY_USAGE);
  return { bits: usage ? bitsOf(readDer(usage.value)) : new Set(), extended: values.has(EXTENDED_KEY_USAGE) };
}

function bitsOf({ value }: Der): Set<number> {
  const bits = new Set<number>();
  value.subarray(1).forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) if (byte & (0x80 >> bit)) bits.add(index * 8 + bit);
  });
  return bits;
}
