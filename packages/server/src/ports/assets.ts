/** Files that the platform serves to pages: the SDK. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

export interface AssetSource {
  /** The version under which files never change: `/sdk/{version}/...`. */
  version: string;
  /** A file by its path below the SDK's folder; null when there is none. */
  read(path: string): Promise<Asset | null>;
}

/** Where no SDK is built: a tab bundles its widgets itself. */
export const noAssets: AssetSource = { version: '0.0.0', read: async () => null };
