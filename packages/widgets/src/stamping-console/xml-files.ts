/** Stamped documents as files: addresses for links, which are given back when they are of no more use. */
export class XmlFiles {
  readonly #addresses = new Map<string, string>();

  /** Address of a document's file, for `<a download>`. */
  address(uuid: string, xml: string): string {
    const known = this.#addresses.get(uuid);
    if (known) return known;
    const made = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
    this.#addresses.set(uuid, made);
    return made;
  }

  /** Saves a document that has no link, as if one had been pressed. */
  save(uuid: string, xml: string): void {
    const link = document.createElement('a');
    link.href = this.address(uuid, xml);
    link.download = fileName(uuid);
    link.click();
  }

  clear(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
    this.#addresses.clear();
  }
}

export const fileName = (uuid: string): string => `${uuid}.xml`;
