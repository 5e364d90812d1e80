import { cadenaOriginal } from './cadena/cadena.ts';
import { toBase64 } from './certificate/base64.ts';
import type { Certificate } from './certificate/certificate.ts';
import { type CfdiDocument, parseCfdi } from './document.ts';
import { type Sign, signCadena } from './seal.ts';
import { writeAttribute } from './xml/escape.ts';
import { readStartTag } from './xml/tag.ts';

/**
 * Seals a document as its issuer: NoCertificado, Certificado and Sello are written into it, and nothing else is
 * changed. RSASSA-PKCS1-v1_5 always gives the same Sello for the same document and key.
 * @param sign signs with the private key of the certificate (`signerOf` of a CryptoKey)
 */
export async function sealCfdi(
  document: CfdiDocument,
  { certificate, sign }: { certificate: Certificate; sign: Sign },
): Promise<CfdiDocument> {
  const named = setAttributes(document, {
    NoCertificado: certificate.number,
    Certificado: toBase64(certificate.der),
  });
  const seal = await signCadena(cadenaOriginal(named), sign);
  return setAttributes(named, { Sello: toBase64(seal) });
}

/** Sets attributes of the root where they stand, or at the end of its start tag. */
function setAttributes({ xml, root }: CfdiDocument, values: Readonly<Record<string, string>>): CfdiDocument {
  const tag = readStartTag(xml, root.start, Number.POSITIVE_INFINITY);
  const end = tag.end - (tag.empty ? 2 : 1);
  const changes = Object.entries(values).map(([name, value]) => {
    const found = tag.attributes.find((attribute) => attribute.prefix === '' && attribute.name === name);
    const written = writeAttribute(name, value);
    // With the quotes that stood there, perhaps other ones.
    if (found) return { from: found.start - 1, to: found.end + 1, text: written.slice(written.indexOf('"')) };
    return { from: end, to: end, text: written };
  });
  // From the end, so that what comes before keeps its place.
  const text = changes
    .sort((one, other) => other.from - one.from)
    .reduce((whole, { from, to, text }) => whole.slice(0, from) + text + whole.slice(to), xml);
  return parseCfdi(text, { size: text.length });
}
