/** What may be wrong with a document's structure. */
export const FINDING_MESSAGES = {
  attribute_missing: { en: 'The attribute is missing.', es: 'Falta el atributo.' },
  attribute_unknown: { en: 'There is no such attribute here.', es: 'Este atributo no existe aquí.' },
  attribute_form: {
    en: 'The value does not have the form that the schema asks for.',
    es: 'El valor no tiene la forma que pide el esquema.',
  },
  attribute_catalog: {
    en: "The value is not in SAT's catalog.",
    es: 'El valor no está en el catálogo del SAT.',
  },
  element_missing: { en: 'The element is missing.', es: 'Falta el elemento.' },
  element_unknown: { en: 'There is no such element here.', es: 'Este elemento no existe aquí.' },
  element_order: {
    en: 'The element stands after one that it must precede.',
    es: 'El elemento está después de uno al que debe preceder.',
  },
  element_repeated: {
    en: 'The element is there more often than allowed.',
    es: 'El elemento se repite más veces de las permitidas.',
  },
  text_unexpected: { en: 'No text may stand here.', es: 'Aquí no puede haber texto.' },
} as const;

export type FindingCode = keyof typeof FINDING_MESSAGES;

/** One thing that is wrong, and where. */
export interface Finding {
  code: FindingCode;
  /** `/cfdi:Comprobante/cfdi:Conceptos/cfdi:Concepto[2]/@Importe`, with the document's own prefixes. */
  path: string;
  /** The value that is wrong, shortened to 100 characters. */
  value?: string;
  messages: { en: string; es: string };
}

export function finding(code: FindingCode, path: string, value?: string): Finding {
  const found: Finding = { code, path, messages: FINDING_MESSAGES[code] };
  if (value !== undefined) found.value = value.length > 100 ? `${value.slice(0, 99)}…` : value;
  return found;
}
