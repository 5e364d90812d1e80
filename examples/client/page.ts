import { type SaleOfStamps, sellStamps } from './transfer.ts';

/** What the page's own script calls. */
export function inPage(sale: SaleOfStamps) {
  return sellStamps(sale);
}

/** The same in a worker, which answers by message. */
export async function inWorker(url: string, sale: SaleOfStamps): Promise<unknown> {
  const worker = new Worker(url, { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data.sold));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(sale);
    });
  } finally {
    worker.terminate();
  }
}
