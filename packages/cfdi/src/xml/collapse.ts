/** XPath's normalize-space() and XML Schema's `collapse`: of the four blanks of XML and no others. */
export function collapse(value: string): string {
  return value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
