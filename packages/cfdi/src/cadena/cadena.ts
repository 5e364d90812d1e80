import type { CfdiDocument } from '../document.ts';
import type { XmlElement } from '../xml/tree.ts';
import { COMPROBANTE_SHEET, TIMBRE_SHEET } from './sheets.generated.ts';
import { sheetWalker } from './walk.ts';

type Walker = (element: XmlElement) => string;
let comprobante: Walker | undefined;
let timbre: Walker | undefined;

/**
 * The cadena original of a CFDI 4.0 with all its complements: the text that the issuer seals, by SAT's
 * cadenaoriginal_4_0.xslt. Whatever an Addenda holds, and the timbre, are not in it.
 */
export function cadenaOriginal(document: CfdiDocument): string {
  comprobante ??= sheetWalker(COMPROBANTE_SHEET);
  return comprobante(document.root);
}

/** The cadena original of a Timbre Fiscal Digital 1.1: the text that the PAC seals. */
export function cadenaOriginalTfd(element: XmlElement): string {
  timbre ??= sheetWalker(TIMBRE_SHEET);
  return timbre(element);
}
