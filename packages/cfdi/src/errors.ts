/** Why a document is refused, in the words of both languages. */
export const CFDI_ERRORS = {
  too_large: {
    en: 'The document is larger than the limit.',
    es: 'El documento excede el tamaño permitido.',
  },
  encoding_unsupported: {
    en: 'The document is not UTF-8, or declares another encoding.',
    es: 'El documento no está en UTF-8 o declara otra codificación.',
  },
  character_forbidden: {
    en: 'The document holds a character that XML 1.0 forbids.',
    es: 'El documento contiene un carácter que XML 1.0 prohíbe.',
  },
  dtd_forbidden: {
    en: 'A document type declaration is not accepted.',
    es: 'No se aceptan declaraciones de tipo de documento (DTD).',
  },
  reference_invalid: {
    en: 'An entity or character reference is not one of those that XML itself defines.',
    es: 'Una referencia de entidad o de carácter no es de las que define XML.',
  },
  too_deep: {
    en: 'Elements are nested deeper than the limit.',
    es: 'Los elementos están anidados a mayor profundidad que la permitida.',
  },
  too_many_elements: {
    en: 'The document has more elements, sections or comments than the limit.',
    es: 'El documento tiene más elementos, secciones o comentarios que los permitidos.',
  },
  too_many_attributes: {
    en: 'An element has more attributes than the limit.',
    es: 'Un elemento tiene más atributos que los permitidos.',
  },
  attribute_duplicate: {
    en: 'An element has the same attribute twice.',
    es: 'Un elemento repite un atributo.',
  },
  namespace_invalid: {
    en: 'A prefix is not declared, or a namespace is declared in a way that is not allowed.',
    es: 'Un prefijo no está declarado o un espacio de nombres se declara de forma no permitida.',
  },
  not_well_formed: {
    en: 'The document is not well-formed XML.',
    es: 'El documento no es XML bien formado.',
  },
  not_cfdi: {
    en: 'The document is not a CFDI 4.0: its root is not Comprobante of http://www.sat.gob.mx/cfd/4.',
    es: 'El documento no es un CFDI 4.0: su raíz no es Comprobante de http://www.sat.gob.mx/cfd/4.',
  },
  version_unsupported: {
    en: 'The document is a CFDI of another version than 4.0.',
    es: 'El documento es un CFDI de una versión distinta de 4.0.',
  },
  already_stamped: {
    en: 'The document already has a Timbre Fiscal Digital.',
    es: 'El documento ya contiene un Timbre Fiscal Digital.',
  },
  not_sealed: {
    en: 'The document has no Sello to stamp.',
    es: 'El documento no tiene Sello que timbrar.',
  },
  stamp_invalid: {
    en: 'A value given for the Timbre Fiscal Digital does not have its form.',
    es: 'Un valor dado para el Timbre Fiscal Digital no tiene la forma debida.',
  },
  certificate_invalid: {
    en: 'The certificate cannot be read: it is not X.509 in DER, or lacks what SAT writes in it.',
    es: 'El certificado no se puede leer: no es X.509 en DER o le falta lo que el SAT escribe en él.',
  },
} as const;

export type CfdiErrorCode = keyof typeof CFDI_ERRORS;

/** A document, certificate or value that is refused. `code` is stable; `offset` counts UTF-16 units from the start. */
export class CfdiError extends Error {
  readonly code: CfdiErrorCode;
  readonly offset: number | undefined;

  constructor(code: CfdiErrorCode, offset?: number) {
    super(CFDI_ERRORS[code].en);
    this.name = 'CfdiError';
    this.code = code;
    this.offset = offset;
  }

  /** What to tell a person. */
  in(language: 'en' | 'es'): string {
    return CFDI_ERRORS[this.code][language];
  }
}
