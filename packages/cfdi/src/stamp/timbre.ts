import { instantToWall } from '@mostrador/domain';
import { cadenaOriginalTfd } from '../cadena/cadena.ts';
import { toBase64 } from '../certificate/base64.ts';
import { type CfdiDocument, timbresOf } from '../document.ts';
import { CfdiError } from '../errors.ts';
import { TFD_NAMESPACE } from '../names.ts';
import { type Sign, signCadena } from '../seal.ts';
import { validateElement } from '../validate/validate.ts';
import { writeAttribute } from '../xml/escape.ts';
import { parseXml } from '../xml/parse.ts';
import { DEFAULT_LIMITS } from '../xml/tree.ts';
import { insertComplement } from './insert.ts';

/** Who certifies, and how it signs. */
export interface Pac {
  /** RfcProvCertif: 12 characters. */
  rfc: string;
  /** NoCertificadoSAT: the 20 digits of the certificate that belongs to the key. */
  certificateNumber: string;
  /** Signs the timbre's cadena original with the PAC's key. */
  sign: Sign;
  /** Leyenda: 12 to 150 characters that SAT lets a PAC add. */
  legend?: string;
}

/** What a timbre says, and who says it. */
export interface TimbreInput {
  /** Any case; SAT's documents hold both. */
  uuid: string;
  /** The instant; it is written as the wall clock of `timezone`. */
  at: Date;
  /** America/Mexico_City, the central zone that the schema asks for, unless said otherwise. */
  timezone?: string;
  pac: Pac;
}

/** A Timbre Fiscal Digital 1.1 as it stands in the document. */
export interface Timbre {
  /** As it was given. */
  uuid: string;
  /** FechaTimbrado: `YYYY-MM-DDTHH:MM:SS`, no zone. */
  stampedAt: string;
  /** RfcProvCertif: the PAC. */
  rfcProvCertif: string;
  /** NoCertificadoSAT, 20 digits. */
  certificateNumber: string;
  /** SelloCFD: the document's Sello. */
  sealCfd: string;
  /** SelloSAT, base64. */
  sealSat: string;
  /** The cadena original that SelloSAT signs. */
  cadena: string;
  /** `<tfd:TimbreFiscalDigital .../>` */
  xml: string;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const LOCATION = `${TFD_NAMESPACE} http://www.sat.gob.mx/sitio_internet/cfd/TimbreFiscalDigital/TimbreFiscalDigitalv11.xsd`;

/**
 * Stamps a sealed document. What it does not do: decide whether the document may be stamped (`verifyCfdi` does).
 * The same input gives the same stamp. Throws `already_stamped`, `not_sealed` or `stamp_invalid`.
 * @returns the timbre, and the document's text with it and otherwise unchanged
 */
export async function createTimbre(
  document: CfdiDocument,
  input: TimbreInput,
): Promise<{ timbre: Timbre; xml: string }> {
  if (timbresOf(document).length > 0) throw new CfdiError('already_stamped');
  const sealCfd = document.root.attributes.get('Sello');
  if (!sealCfd) throw new CfdiError('not_sealed');
  if (Number.isNaN(input.at.getTime())) throw new CfdiError('stamp_invalid');
  const { uuid, pac } = input;
  const stampedAt = wallClock(input.at, input.timezone ?? 'America/Mexico_City');
  const attributes: [string, string][] = [
    ['Version', '1.1'],
    ['UUID', uuid],
    ['FechaTimbrado', stampedAt],
    ['RfcProvCertif', pac.rfc],
    ...(pac.legend === undefined ? [] : [['Leyenda', pac.legend] as [string, string]]),
    ['SelloCFD', sealCfd],
    ['NoCertificadoSAT', pac.certificateNumber],
  ];
  const unsigned = parseXml(writeTimbre([...attributes, ['SelloSAT', '']]), DEFAULT_LIMITS);
  if (validateElement(unsigned).length > 0) throw new CfdiError('stamp_invalid');
  const cadena = cadenaOriginalTfd(unsigned);
  const sealSat = toBase64(await signCadena(cadena, pac.sign));
  const xml = writeTimbre([...attributes, ['SelloSAT', sealSat]]);
  const { rfc: rfcProvCertif, certificateNumber } = pac;
  const timbre = { uuid, stampedAt, rfcProvCertif, certificateNumber, sealCfd, sealSat, cadena, xml };
  return { timbre, xml: insertComplement(document, xml) };
}

function wallClock(at: Date, timezone: string): string {
  return `${instantToWall(at, timezone)}:${String(at.getUTCSeconds()).padStart(2, '0')}`;
}

/** The element declares what it uses, so that it fits into any document. */
function writeTimbre(attributes: [string, string][]): string {
  const all = [
    ['xmlns:tfd', TFD_NAMESPACE],
    ['xmlns:xsi', XSI],
    ['xsi:schemaLocation', LOCATION],
    ...attributes,
  ] as const;
  return `<tfd:TimbreFiscalDigital${all.map(([name, value]) => writeAttribute(name, value)).join('')}/>`;
}
