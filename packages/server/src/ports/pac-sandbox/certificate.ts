import {
  bitString,
  boolean,
  integer,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
  utf8String,
} from './der.ts';

const SHA256_WITH_RSA = sequence(oid('1.2.840.113549.1.1.11'), Uint8Array.of(0x05, 0x00));
const YEARS = 8;

export interface CertificateTerms {
  /** NoCertificado: 20 digits. */
  number: string;
  name: string;
  rfc: string;
  /** Valid from a day before, for eight years. */
  at: Date;
}

/**
 * An X.509 certificate that signs itself, of the form that SAT gives PACs: the serial number holds the 20 digits in ASCII,
 * x500UniqueIdentifier the RFC. WebCrypto makes keys, not certificates; this is all that one needs.
 */
export async function selfSignedCertificate(
  keys: CryptoKeyPair,
  { number, name, rfc, at }: CertificateTerms,
): Promise<Uint8Array<ArrayBuffer>> {
  const named = (type: string, value: string) => set(sequence(oid(type), utf8String(value)));
  const subject = sequence(named('2.5.4.3', name), named('2.5.4.10', name), named('2.5.4.45', rfc));
  const from = new Date(at.getTime() - 86_400_000);
  const until = new Date(at);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const body = sequence(
    tagged(0, integer(Uint8Array.of(2))),
    integer(new TextEncoder().encode(number)),
    SHA256_WITH_RSA,
    subject,
    sequence(time(from), time(until)),
    subject,
    new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)),
    tagged(3, sequence(extension('2.5.29.15', bitString(Uint8Array.of(0b1100_0000), 6)))),
  );
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', keys.privateKey, body);
  return sequence(body, SHA256_WITH_RSA, bitString(new Uint8Array(signature)));
}

/** A critical one. */
const extension = (type: string, value: Uint8Array) => sequence(oid(type), boolean(true), octetString(value));
