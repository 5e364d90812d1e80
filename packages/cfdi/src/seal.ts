import { cadenaOriginal, cadenaOriginalTfd } from './cadena/cadena.ts';
import { fromBase64 } from './certificate/base64.ts';
import { type Certificate, readCertificate } from './certificate/certificate.ts';
import type { CfdiDocument } from './document.ts';
import { CfdiError } from './errors.ts';

/** Signs by RSASSA-PKCS1-v1_5 with SHA-256; gets the UTF-8 of a cadena original. */
export type Sign = (cadena: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** What a seal is worth, and if nothing, why. */
export type SealVerdict =
  | { valid: true; certificate: Certificate }
  | { valid: false; reason: 'missing' | 'not_base64' | 'certificate_invalid' | 'mismatch' };

const ALGORITHM = 'RSASSA-PKCS1-v1_5';
const encoder = new TextEncoder();

/** A signer on a private key that WebCrypto holds. */
export function signerOf(key: CryptoKey): Sign {
  return async (cadena) => new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, cadena));
}

/** Signs a cadena original. */
export function signCadena(cadena: string, sign: Sign): Promise<Uint8Array> {
  return sign(encoder.encode(cadena));
}

/** Whether a base64 signature is that of a cadena by this certificate's key. */
export async function verifyCadena(
  cadena: string,
  seal: string | undefined,
  certificate: Certificate,
): Promise<SealVerdict> {
  if (!seal) return { valid: false, reason: 'missing' };
  const signature = fromBase64(seal);
  if (!signature) return { valid: false, reason: 'not_base64' };
  try {
    const key = await certificate.publicKey();
    const valid = await crypto.subtle.verify(ALGORITHM, key, signature, encoder.encode(cadena));
    return valid ? { valid, certificate } : { valid, reason: 'mismatch' };
  } catch (error) {
    if (error instanceof CfdiError) return { valid: false, reason: 'certificate_invalid' };
    throw error;
  }
}

/** Whether Sello is the signature of the document's cadena by the certificate that it carries. */
export async function verifySello(document: CfdiDocument): Promise<SealVerdict> {
  const { attributes } = document.root;
  const seal = attributes.get('Sello');
  if (!seal) return { valid: false, reason: 'missing' };
  const certificate = readOrNull(attributes.get('Certificado'));
  if (!certificate) return { valid: false, reason: 'certificate_invalid' };
  return verifyCadena(cadenaOriginal(document), seal, certificate);
}

/** Whether SelloSAT of the document's timbre is the signature of its cadena by the PAC's certificate. */
export async function verifySelloSat(document: CfdiDocument, certificate: Certificate): Promise<SealVerdict> {
  if (!document.timbre) return { valid: false, reason: 'missing' };
  return verifyCadena(
    cadenaOriginalTfd(document.timbre),
    document.timbre.attributes.get('SelloSAT'),
    certificate,
  );
}

function readOrNull(source: string | undefined): Certificate | null {
  try {
    return readCertificate(source ?? '');
  } catch (error) {
    if (error instanceof CfdiError) return null;
    throw error;
  }
}
