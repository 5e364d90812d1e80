/** Of CFDI 4.0. */
export const CFDI_NAMESPACE = 'http://www.sat.gob.mx/cfd/4';
/** Of the Timbre Fiscal Digital. */
export const TFD_NAMESPACE = 'http://www.sat.gob.mx/TimbreFiscalDigital';
