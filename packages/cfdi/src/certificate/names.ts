import { type Der, readOid, readSequence, readText } from './der.ts';

export const OID = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  branch: '2.5.4.11',
  uniqueIdentifier: '2.5.4.45',
} as const;

/** Attributes of a distinguished name by their object identifiers; of one that is named twice, the first. */
export type Name = ReadonlyMap<string, string>;

export function readName(name: Der): Name {
  const found = new Map<string, string>();
  for (const set of readSequence(name)) {
    for (const pair of readSequence(set)) {
      const [oid, value] = readSequence(pair);
      if (oid && value && !found.has(readOid(oid))) found.set(readOid(oid), readText(value));
    }
  }
  return found;
}
