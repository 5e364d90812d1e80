import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * What must outlive a crash. A real back end keeps it in its database, an invoice's key beside the invoice.
 * @typedef {object} Remembered
 * @property {Record<string, { key: string, transferId?: string }>} invoices by number; one without transfer is due
 * @property {string} [lastEventId] the last event that was dealt with
 */

/**
 * Opens the memory in a file.
 * @param {string} file
 */
export async function openMemory(file) {
  /** @type {Remembered} */
  const remembered = await readFile(file, 'utf8').then(JSON.parse, () => ({ invoices: {} }));
  let saved = Promise.resolve();
  /** Written beside and moved into place: a crash leaves the old file or the new one, never half of it. */
  async function write() {
    await writeFile(`${file}.new`, JSON.stringify(remembered, null, 2));
    await rename(`${file}.new`, file);
  }
  return {
    remembered,
    /** One after the other: the sale and the stream save at the same time. */
    save() {
      saved = saved.then(write);
      return saved;
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openMemory>>} Memory */
