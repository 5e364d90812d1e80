import { CfdiError } from '../errors.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** What an element declares, before those around it. */
export interface Scope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: Scope | null;
}

export const ROOT_SCOPE: Scope = {
  declared: new Map([
    ['', ''],
    ['xml', XML],
  ]),
  outer: null,
};

/** Throws `namespace_invalid` for declarations that Namespaces in XML 1.0 does not allow. */
export function checkDeclaration(prefix: string, address: string, offset: number): void {
  const reserved = prefix === 'xmlns' || address === XMLNS || (prefix === 'xml') !== (address === XML);
  // Version 1.0 lets only the default namespace be taken back.
  if (reserved || (prefix !== '' && address === '')) throw new CfdiError('namespace_invalid', offset);
}

/** The namespace that a prefix stands for, '' being the default's. */
export function namespaceOf(prefix: string, scope: Scope, offset: number): string {
  for (let at: Scope | null = scope; at; at = at.outer) {
    const address = at.declared.get(prefix);
    if (address !== undefined) return address;
  }
  throw new CfdiError('namespace_invalid', offset);
}
