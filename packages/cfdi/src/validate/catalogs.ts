import { SMALL_CATALOGS } from './small-catalogs.ts';

/** SAT's catalogs, as far as somebody has them. */
export interface Catalogs {
  /**
   * Whether a catalog has a key, or undefined when it is not known: then the key's form decides.
   * @param catalog SAT's name, `c_Moneda`
   */
  has(catalog: string, key: string): boolean | undefined;
}

/** Forms of the keys of the large catalogs, which are not here. */
const FORMS: Readonly<Record<string, RegExp>> = {
  c_ClaveProdServ: /^\d{8}$/,
  c_CodigoPostal: /^\d{5}$/,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The catalogs that come with the package: all but c_ClaveProdServ and c_CodigoPostal, which have 150,000 keys. */
export const smallCatalogs: Catalogs = {
  has(catalog, key) {
    let keys = sets.get(catalog);
    if (!keys) {
      const list = (SMALL_CATALOGS as Readonly<Record<string, string>>)[catalog];
      if (list === undefined) return undefined;
      keys = new Set(list.split(' '));
      sets.set(catalog, keys);
    }
    return keys.has(key);
  },
};

/** Whether a key may be in a catalog, by those given and by its form. */
export function inCatalog(catalogs: Catalogs, catalog: string, key: string): boolean {
  return catalogs.has(catalog, key) ?? smallCatalogs.has(catalog, key) ?? FORMS[catalog]?.test(key) ?? true;
}
