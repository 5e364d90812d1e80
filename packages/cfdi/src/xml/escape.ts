const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** ` name="value"`, which reads back as the very same value. */
export function writeAttribute(name: string, value: string): string {
  return ` ${name}="${value.replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]!)}"`;
}
