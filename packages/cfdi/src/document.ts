import { CfdiError } from './errors.ts';
import { CFDI_NAMESPACE, TFD_NAMESPACE } from './names.ts';
import { collapse } from './xml/collapse.ts';
import { decodeXml } from './xml/decode.ts';
import { parseXml } from './xml/parse.ts';
import { childOf, DEFAULT_LIMITS, descendants, type XmlElement, type XmlLimits } from './xml/tree.ts';

/** A CFDI 4.0 as it was read: well-formed, and no more than that (`validateCfdi` says more). */
export interface CfdiDocument {
  /** The text; a byte order mark stays in it, so that its UTF-8 is the bytes that came. */
  readonly xml: string;
  /** `cfdi:Comprobante`. */
  readonly root: XmlElement;
  /** `cfdi:Comprobante/cfdi:Complemento/tfd:TimbreFiscalDigital`, the first one, or null. */
  readonly timbre: XmlElement | null;
}

/** What a document says of itself; '' where it says nothing. Amounts and times are as written. */
export interface CfdiSummary {
  /** TipoDeComprobante: I income, E credit note, T transfer, N payroll, P payment. */
  kind: string;
  /** Serie; '' where there is none. */
  series: string;
  /** Folio, the issuer's own number; '' where there is none. */
  folio: string;
  /** Fecha, a wall clock at the place of issue. */
  date: string;
  issuer: { rfc: string; name: string };
  recipient: { rfc: string; name: string };
  /** Total as it is written: a decimal, such as `1160.00`. */
  total: string;
  /** Moneda, ISO 4217. */
  currency: string;
  /** LugarExpedicion, a postal code. */
  postalCode: string;
  /** NoCertificado, 20 digits. */
  certificateNumber: string;
  /** In capitals; null before it is stamped. */
  uuid: string | null;
  /** FechaTimbrado, a wall clock; null before it is stamped. */
  stampedAt: string | null;
}

/**
 * Reads a CFDI 4.0. No document type, no entity but XML's five, UTF-8 only, bounded size and depth.
 * Throws a CfdiError for anything else.
 * @param limits other bounds than `DEFAULT_LIMITS`
 */
export function parseCfdi(source: Uint8Array | string, limits: Partial<XmlLimits> = {}): CfdiDocument {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const xml = decodeXml(source, bounds.size);
  const root = parseXml(xml, bounds);
  if (root.name !== 'Comprobante') throw new CfdiError('not_cfdi', root.start);
  const version = root.attributes.get('Version');
  if (root.namespace !== CFDI_NAMESPACE) {
    const other = /^http:\/\/www\.sat\.gob\.mx\/cfd\/\d$/.test(root.namespace);
    throw new CfdiError(other ? 'version_unsupported' : 'not_cfdi', root.start);
  }
  if (version !== undefined && collapse(version) !== '4.0')
    throw new CfdiError('version_unsupported', root.start);
  const complement = childOf(root, 'Complemento');
  return {
    xml,
    root,
    timbre: (complement && childOf(complement, 'TimbreFiscalDigital', TFD_NAMESPACE)) ?? null,
  };
}

/** Every TimbreFiscalDigital of a document, wherever it stands: a valid one has one at most, in its place. */
export function timbresOf({ root }: CfdiDocument): XmlElement[] {
  return [...descendants(root)].filter(
    ({ name, namespace }) => name === 'TimbreFiscalDigital' && namespace === TFD_NAMESPACE,
  );
}

/** The figures by which a document is filed and found. */
export function summaryOf({ root, timbre }: CfdiDocument): CfdiSummary {
  const read = (name: string, from = root) => collapse(from.attributes.get(name) ?? '');
  const party = (element: XmlElement | undefined) => ({
    rfc: element ? read('Rfc', element) : '',
    name: element ? read('Nombre', element) : '',
  });
  return {
    kind: read('TipoDeComprobante'),
    series: read('Serie'),
    folio: read('Folio'),
    date: read('Fecha'),
    issuer: party(childOf(root, 'Emisor')),
    recipient: party(childOf(root, 'Receptor')),
    total: read('Total'),
    currency: read('Moneda'),
    postalCode: read('LugarExpedicion'),
    certificateNumber: read('NoCertificado'),
    uuid: timbre ? read('UUID', timbre).toUpperCase() : null,
    stampedAt: timbre ? read('FechaTimbrado', timbre) : null,
  };
}
