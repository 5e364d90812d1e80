import { createMostrador, isMostradorError } from '@mostrador/client';

const mostrador = createMostrador({
  baseUrl: process.env.MOSTRADOR_URL ?? '',
  credential: process.env.MOSTRADOR_SECRET_KEY ?? '',
});

const { stamps, points } = await mostrador.get('/v1/balances');
console.log(`${stamps} stamps and ${points} points in stock`);

for await (const customer of mostrador.list('/v1/customers')) console.log(customer.number, customer.name);

try {
  const { data } = await mostrador.get('/v1/stamping-accounts', { params: { query: { limit: 1 } } });
  const transfer = await mostrador.post('/v1/transfers', {
    body: {
      unit: 'stamp',
      quantity: 1_000_000,
      amount: { amount: 0, currency: 'MXN' },
      toStampingAccountId: data[0]?.id,
    },
  });
  console.log(`${transfer.id}: ${transfer.balanceAfter.from} stamps left`);
} catch (error) {
  if (!isMostradorError(error, 'insufficient_stamps')) throw error;
  console.log(error.problem?.title);
}
