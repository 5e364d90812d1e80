import type { PanelElement } from '../panel/panel-element.ts';
import type { es } from './messages.es.ts';
import type { Reading } from './types.ts';
import type { XmlFiles } from './xml-files.ts';

export const FETCH = 'fetch';

/** What was stamped before: how much of it is on show, and the file that is being fetched. */
export class Shelf {
  pages = 1;
  /** UUID of the one that is being fetched. */
  fetching: string | null = null;
  readonly #panel: PanelElement<Reading, typeof es>;
  readonly #files: XmlFiles;

  constructor(panel: PanelElement<Reading, typeof es>, files: XmlFiles) {
    this.#panel = panel;
    this.#files = files;
  }

  more = (): void => {
    this.pages += 1;
    void this.#panel.reader.reload();
  };

  fetch = async (uuid: string): Promise<void> => {
    const { host, acts } = this.#panel;
    if (!host || acts.busy) return;
    this.fetching = uuid;
    const xml = await acts.run(
      host,
      FETCH,
      uuid,
      () => host.client.get('/v1/stamping/cfdi/{uuid}', { params: { path: { uuid } } }),
      () => void this.fetch(uuid),
    );
    this.fetching = null;
    if (xml === undefined) return this.#panel.requestUpdate();
    acts.clear();
    this.#files.save(uuid, xml);
  };
}
