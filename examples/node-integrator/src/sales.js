import { follow } from './events.js';
import { dueInvoices, handOver, nextNumber } from './transfers.js';

/**
 * Lists the customers and sells five stamps to one of them, heard of on the event stream.
 * @param {import('@mostrador/client').Mostrador} mostrador
 * @param {import('./memory.js').Memory} memory
 * @param {string} customerId
 */
export async function sell(mostrador, memory, customerId) {
  for await (const { number, name, stamps } of mostrador.list('/v1/customers'))
    console.log(`${number} ${name}: ${stamps} stamps`);
  const { data } = await mostrador.get('/v1/stamping-accounts', {
    params: { query: { customerId, limit: 1 } },
  });
  const invoice = { quantity: 5, amount: 650, stampingAccountId: data[0]?.id ?? '' };

  for (const number of dueInvoices(memory)) {
    const { id } = await handOver(mostrador, memory, { ...invoice, number });
    console.log(`${number}, left by an earlier run: ${id}`);
  }

  // The stream first, then the sale: whoever listens late hears late.
  let onOpen = () => {};
  const open = new Promise((resolve) => {
    onOpen = () => resolve(undefined);
  });
  const number = nextNumber(memory);
  const sale = open.then(() => handOver(mostrador, memory, { ...invoice, number }));
  const following = follow(mostrador, memory, {
    onOpen,
    async readAnew() {
      const { stamps } = await mostrador.get('/v1/balances');
      console.log(`Something may have been missed; ${stamps} stamps in stock`);
    },
    async handle({ type, subject }) {
      console.log(`heard ${type} ${subject.id}`);
      return type === 'transfer.created' && subject.id === (await sale).id;
    },
  });
  const [{ id, balanceAfter }] = await Promise.all([sale, following]);
  console.log(`${number}: ${id}, ${balanceAfter.from} stamps left`);
}
