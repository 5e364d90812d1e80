import { CfdiError } from '../errors.ts';
import { fromBase64 } from './base64.ts';
import { type Der, readDer, readOid, readSequence, readTime, TAG } from './der.ts';
import { type KeyUse, readKeyUse } from './extensions.ts';
import { type Name, OID, readName } from './names.ts';

/** A CSD seals documents; a FIEL (e.firma) is a person's signature and must not (code 306). */
export type CertificateKind = 'csd' | 'fiel' | 'other';

/** A certificate of SAT, as far as stamping needs it. */
export interface Certificate {
  /** SAT's number: 20 digits, which the serial number's bytes spell; hexadecimal where they spell nothing. */
  readonly number: string;
  /** The taxpayer's, from x500UniqueIdentifier; of a company its own, not its representative's. '' where none is. */
  readonly rfc: string;
  /** Common name of the subject. */
  readonly name: string;
  /** Common name of the issuer. */
  readonly issuer: string;
  /** By its key usage. */
  readonly kind: CertificateKind;
  /** Valid from this instant on, and until `validTo`. */
  readonly validFrom: Date;
  readonly validTo: Date;
  /** The certificate as it was read. */
  readonly der: Uint8Array<ArrayBuffer>;
  /** The key, for RSASSA-PKCS1-v1_5 with SHA-256. Throws `certificate_invalid` for one that is not RSA. */
  publicKey(): Promise<CryptoKey>;
  /** Whether another certificate's key signed this one. Validity and revocation are not looked at. */
  isSignedBy(issuer: Certificate): Promise<boolean>;
}

const RSA_HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};
const NUMBER = /^\d{20}$/;

/** Reads a certificate from DER or base64. Throws `certificate_invalid`. */
export function readCertificate(source: Uint8Array | string): Certificate {
  const der = typeof source === 'string' ? fromBase64(source) : new Uint8Array(source);
  if (!der || der.length === 0) throw new CfdiError('certificate_invalid');
  const [signed, algorithm, signature] = readSequence(readDer(der));
  if (!signed || !algorithm || signature?.tag !== TAG.bits) throw new CfdiError('certificate_invalid');
  const parts = readSequence(signed);
  // The version is missing in certificates of version 1.
  const [serial, , issuer, validity, subject, key] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  if (!serial || !issuer || !validity || !subject || !key) throw new CfdiError('certificate_invalid');
  const [from, to] = readSequence(validity);
  if (!from || !to) throw new CfdiError('certificate_invalid');
  const names = readName(subject);
  const use = readKeyUse(parts.find(({ tag }) => tag === 0xa3));
  return {
    number: readNumber(serial),
    rfc: (names.get(OID.uniqueIdentifier) ?? '').split('/')[0]!.trim(),
    name: names.get(OID.commonName) ?? '',
    issuer: readName(issuer).get(OID.commonName) ?? '',
    kind: kindOf(use, names),
    validFrom: readTime(from),
    validTo: readTime(to),
    der,
    publicKey: once(() => importKey(key.whole, 'SHA-256')),
    isSignedBy: (other) => isSignedBy(signed.whole, algorithm, signature, other),
  };
}

function readNumber({ value }: Der): string {
  const spelled = String.fromCharCode(...value);
  if (NUMBER.test(spelled)) return spelled;
  return [...value].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A FIEL agrees on keys and names purposes; a CSD only signs, and names the branch it is for. */
function kindOf({ bits, extended }: KeyUse, subject: Name): CertificateKind {
  if (!bits.has(0) || !bits.has(1)) return 'other';
  if (bits.has(3) || bits.has(4) || extended) return 'fiel';
  return subject.has(OID.branch) ? 'csd' : 'other';
}

async function importKey(spki: Uint8Array, hash: string): Promise<CryptoKey> {
  try {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash };
    return await crypto.subtle.importKey('spki', new Uint8Array(spki), algorithm, true, ['verify']);
  } catch {
    throw new CfdiError('certificate_invalid');
  }
}

async function isSignedBy(signed: Uint8Array, algorithm: Der, signature: Der, issuer: Certificate) {
  const hash = RSA_HASHES[readOid(readSequence(algorithm)[0] ?? algorithm)];
  if (!hash) return false;
  const spki = await crypto.subtle.exportKey('spki', await issuer.publicKey());
  const key = await importKey(new Uint8Array(spki), hash);
  const bytes = new Uint8Array(signature.value.subarray(1));
  return crypto.subtle.verify('RSASSA-PKCS1-v1_5', key, bytes, new Uint8Array(signed));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
