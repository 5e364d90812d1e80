// While `npm start` runs: npm exec -- node --conditions=@mostrador/source examples/client/node.ts
import { readFileSync } from 'node:fs';
import { sellStamps } from './transfer.ts';

interface Demo {
  platformUrl: string;
  distributorSecretKey: string;
  stampingAccountId: string;
}

const file = new URL('../../.mostrador/demo.json', import.meta.url);
const demo: Demo = JSON.parse(readFileSync(file, 'utf8'));
console.log(
  await sellStamps({
    baseUrl: demo.platformUrl,
    credential: demo.distributorSecretKey,
    stampingAccountId: demo.stampingAccountId,
    quantity: 5,
    amount: 650,
  }),
);
