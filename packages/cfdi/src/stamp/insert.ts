import type { CfdiDocument } from '../document.ts';
import { childOf } from '../xml/tree.ts';

/** The document's text with an element in its Complemento. Every other character stays where and what it is. */
export function insertComplement({ xml, root }: CfdiDocument, element: string): string {
  const complement = childOf(root, 'Complemento');
  if (complement && complement.contentEnd < complement.end) {
    return splice(xml, complement.contentEnd, complement.contentEnd, element);
  }
  const tag = `${root.prefix === '' ? '' : `${root.prefix}:`}Complemento`;
  if (!complement) {
    // By cfdv40.xsd it follows everything but the Addenda.
    const at = childOf(root, 'Addenda')?.start ?? root.contentEnd;
    return splice(xml, at, at, `<${tag}>${element}</${tag}>`);
  }
  // Written `<cfdi:Complemento/>`, perhaps with another prefix or declarations of its own.
  const opened = xml.slice(complement.start, complement.end).replace(/[ \t\r\n]*\/>$/, '>');
  const name = opened.slice(1).split(/[ \t\r\n>]/, 1)[0]!;
  return splice(xml, complement.start, complement.end, `${opened}${element}</${name}>`);
}

function splice(text: string, from: number, to: number, inserted: string): string {
  return text.slice(0, from) + inserted + text.slice(to);
}
