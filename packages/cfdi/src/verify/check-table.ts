/** The checks of `verifyCfdi` in their order: what each asks, and the PAC's code when it fails before stamping. */
export const CHECKS = {
  document: {
    pac: '301',
    en: 'It is a CFDI 4.0 in well-formed XML',
    es: 'Es un CFDI 4.0 en XML bien formado',
  },
  structure: { pac: '301', en: "It follows SAT's schema", es: 'Cumple el esquema del SAT' },
  certificate: {
    pac: '302',
    en: 'The certificate can be read and is the one that the document names',
    es: 'El certificado es legible y es el que el documento indica',
  },
  seal: {
    pac: '302',
    en: "The Sello is the signature of the document by the certificate's key",
    es: 'El Sello es la firma del documento con la llave del certificado',
  },
  issuer: {
    pac: '303',
    en: "The certificate is the issuer's",
    es: 'El certificado pertenece al emisor',
  },
  certificate_kind: {
    pac: '306',
    en: 'The certificate is a CSD and not a FIEL',
    es: 'El certificado es un CSD y no una FIEL',
  },
  certificate_period: {
    pac: '305',
    en: 'The document was issued while the certificate was valid',
    es: 'La fecha de emisión está dentro de la vigencia del certificado',
  },
  certificate_trust: {
    pac: '308',
    en: 'The certificate was issued by SAT',
    es: 'El certificado fue expedido por el SAT',
  },
  certificate_revocation: {
    pac: '304',
    en: 'The certificate is not revoked',
    es: 'El certificado no está revocado',
  },
  date: {
    pac: '401',
    en: 'It was stamped, or can be, within 72 hours of its date',
    es: 'Se timbró, o se puede timbrar, dentro de las 72 horas de su fecha',
  },
  stamp: {
    pac: null,
    en: 'It has one Timbre Fiscal Digital, in its place',
    es: 'Tiene un solo Timbre Fiscal Digital, en su lugar',
  },
  stamp_document: {
    pac: null,
    en: 'The timbre belongs to this document',
    es: 'El timbre corresponde a este documento',
  },
  stamp_seal: {
    pac: null,
    en: "SelloSAT is the signature of the timbre by the PAC's certificate",
    es: 'SelloSAT es la firma del timbre con el certificado del PAC',
  },
} as const;

export type CheckCode = keyof typeof CHECKS;

/** Why a check failed, or was not made. */
export const REASONS = {
  unreadable: { en: 'The document cannot be read.', es: 'El documento no se puede leer.' },
  findings: { en: 'There are findings.', es: 'Hay hallazgos.' },
  missing: { en: 'It is missing.', es: 'Falta.' },
  not_base64: { en: 'It is not base64.', es: 'No está en base64.' },
  mismatch: { en: 'The signature does not fit.', es: 'La firma no corresponde.' },
  certificate_invalid: { en: 'The certificate cannot be read.', es: 'El certificado no se puede leer.' },
  other_number: {
    en: 'NoCertificado is the number of another certificate.',
    es: 'NoCertificado es el número de otro certificado.',
  },
  other_rfc: {
    en: "The certificate's RFC is another than the issuer's.",
    es: 'El RFC del certificado es distinto al del emisor.',
  },
  not_csd: { en: 'The certificate is no CSD.', es: 'El certificado no es un CSD.' },
  out_of_period: {
    en: 'The date lies outside of the validity of the certificate.',
    es: 'La fecha está fuera de la vigencia del certificado.',
  },
  no_date: { en: 'Fecha cannot be read.', es: 'No se puede leer Fecha.' },
  in_future: { en: 'The date lies in the future.', es: 'La fecha está en el futuro.' },
  too_old: { en: 'More than 72 hours have passed.', es: 'Pasaron más de 72 horas.' },
  not_trusted: {
    en: 'No trusted issuer signed the certificate.',
    es: 'Ningún emisor de confianza firmó el certificado.',
  },
  revoked: { en: 'The certificate is revoked.', es: 'El certificado está revocado.' },
  no_anchors: {
    en: 'No certificates of trusted issuers were given.',
    es: 'No se dieron certificados de emisores de confianza.',
  },
  no_revocations: {
    en: 'No list of revoked certificates was given.',
    es: 'No se dio una lista de certificados revocados.',
  },
  no_clock: { en: 'The present time was not given.', es: 'No se dio la hora actual.' },
  not_stamped: { en: 'The document is not stamped.', es: 'El documento no está timbrado.' },
  several_stamps: { en: 'There is more than one timbre.', es: 'Hay más de un timbre.' },
  misplaced_stamp: {
    en: 'The timbre does not stand in cfdi:Comprobante/cfdi:Complemento.',
    es: 'El timbre no está en cfdi:Comprobante/cfdi:Complemento.',
  },
  other_seal: {
    en: 'SelloCFD is the seal of another document.',
    es: 'SelloCFD es el sello de otro documento.',
  },
  no_pac_certificate: {
    en: 'No certificates of PACs were given.',
    es: 'No se dieron certificados de PAC.',
  },
  unknown_pac: {
    en: 'NoCertificadoSAT is the number of none of the given certificates of PACs.',
    es: 'NoCertificadoSAT no es el número de ninguno de los certificados de PAC dados.',
  },
  not_reached: { en: 'A check before it failed.', es: 'Falló una comprobación anterior.' },
} as const;

export type ReasonCode = keyof typeof REASONS;
