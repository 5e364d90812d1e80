export { cadenaOriginal, cadenaOriginalTfd } from './cadena/cadena.ts';
export { fromBase64, toBase64 } from './certificate/base64.ts';
export { type Certificate, type CertificateKind, readCertificate } from './certificate/certificate.ts';
export { type CfdiDocument, type CfdiSummary, parseCfdi, summaryOf, timbresOf } from './document.ts';
export { CFDI_ERRORS, CfdiError, type CfdiErrorCode } from './errors.ts';
export { CFDI_NAMESPACE, TFD_NAMESPACE } from './names.ts';
export {
  type SealVerdict,
  type Sign,
  signCadena,
  signerOf,
  verifyCadena,
  verifySello,
  verifySelloSat,
} from './seal.ts';
export { sealCfdi } from './seal-document.ts';
export { createTimbre, type Pac, type Timbre, type TimbreInput } from './stamp/timbre.ts';
export { type Catalogs, smallCatalogs } from './validate/catalogs.ts';
export { FINDING_MESSAGES, type Finding, type FindingCode } from './validate/findings.ts';
export { type ValidateOptions, validateCfdi } from './validate/validate.ts';
export { CHECKS, type CheckCode, REASONS, type ReasonCode } from './verify/check-table.ts';
export type { Check } from './verify/checks.ts';
export type { VerifyOptions } from './verify/options.ts';
export { type Verification, verifyCfdi } from './verify/verify.ts';
export {
  childOf,
  DEFAULT_LIMITS,
  descendants,
  elementsOf,
  textOf,
  type XmlElement,
  type XmlLimits,
} from './xml/tree.ts';
