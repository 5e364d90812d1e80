import { type SaleOfStamps, sellStamps } from './transfer.ts';

addEventListener('message', async ({ data }: MessageEvent<SaleOfStamps>) => {
  try {
    postMessage({ sold: await sellStamps(data) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
