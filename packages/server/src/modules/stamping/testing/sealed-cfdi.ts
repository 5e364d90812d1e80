import {
  cadenaOriginal,
  parseCfdi,
  readCertificate,
  type Sign,
  signCadena,
  signerOf,
  toBase64,
} from '@mostrador/cfdi';
import { instantToWall } from '@mostrador/domain';

/** Who seals: a certificate of SAT's public test material, and its key. */
export interface TestSigner {
  rfc: string;
  number: string;
  /** DER in base64. */
  certificate: string;
  sign: Sign;
}

/** From a certificate in DER and its key in PKCS#8; also in a page. */
export async function testSigner(
  certificate: Uint8Array,
  pkcs8: Uint8Array<ArrayBuffer>,
): Promise<TestSigner> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const sign = signerOf(await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']));
  const { rfc, number } = readCertificate(certificate);
  return { rfc, number, certificate: toBase64(certificate), sign };
}

export interface DocumentTerms {
  /** Fecha, as an instant; written as the wall clock of Mexico City. */
  at: Date;
  folio: string;
  /** Emisor; the signer's when left out. */
  issuer?: string;
  /** What is sealed in place of the invoice. */
  change?: (unsealed: string) => string;
}

/** A sealed invoice of 116.00 pesos. */
export async function sealedCfdi(signer: TestSigner, terms: DocumentTerms): Promise<string> {
  const { change = (invoice: string) => invoice } = terms;
  const unsealed = change(write(signer, terms));
  const seal = await signCadena(cadenaOriginal(parseCfdi(unsealed)), signer.sign);
  return unsealed.replace(' Sello=""', ` Sello="${toBase64(seal)}"`);
}

function write({ rfc, number, certificate }: TestSigner, { at, folio, issuer = rfc }: DocumentTerms): string {
  const date = `${instantToWall(at, 'America/Mexico_City')}:${at.toISOString().slice(17, 19)}`;
  const escaped = (text: string) => text.replaceAll('&', '&amp;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.sat.gob.mx/cfd/4 http://www.sat.gob.mx/sitio_internet/cfd/4/cfdv40.xsd" Version="4.0" Serie="A" Folio="${escaped(folio)}" Fecha="${date}" Sello="" FormaPago="03" NoCertificado="${number}" Certificado="${certificate}" SubTotal="100.00" Moneda="MXN" Total="116.00" TipoDeComprobante="I" Exportacion="01" MetodoPago="PUE" LugarExpedicion="06300">
  <cfdi:Emisor Rfc="${escaped(issuer)}" Nombre="ESCUELA KEMPER URGATE" RegimenFiscal="601"/>
  <cfdi:Receptor Rfc="XAXX010101000" Nombre="PÚBLICO EN GENERAL" DomicilioFiscalReceptor="06300" RegimenFiscalReceptor="616" UsoCFDI="S01"/>
  <cfdi:Conceptos>
    <cfdi:Concepto ClaveProdServ="01010101" Cantidad="1" ClaveUnidad="ACT" Descripcion="Café y pan dulce" ValorUnitario="100.00" Importe="100.00" ObjetoImp="02">
      <cfdi:Impuestos><cfdi:Traslados><cfdi:Traslado Base="100.00" Impuesto="002" TipoFactor="Tasa" TasaOCuota="0.160000" Importe="16.00"/></cfdi:Traslados></cfdi:Impuestos>
    </cfdi:Concepto>
  </cfdi:Conceptos>
  <cfdi:Impuestos TotalImpuestosTrasladados="16.00"><cfdi:Traslados><cfdi:Traslado Base="100.00" Impuesto="002" TipoFactor="Tasa" TasaOCuota="0.160000" Importe="16.00"/></cfdi:Traslados></cfdi:Impuestos>
</cfdi:Comprobante>
`;
}
