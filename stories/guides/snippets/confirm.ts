import { createMostrador } from '@mostrador/client';

const mostrador = createMostrador({
  baseUrl: process.env.MOSTRADOR_URL ?? '',
  credential: process.env.MOSTRADOR_SECRET_KEY ?? '',
});

const query = { state: 'pending-link', kind: 'customer' } as const;
for await (const { id, name } of mostrador.list('/v1/sign-ups', { params: { query } })) {
  const { accountId } = await mostrador.post('/v1/sign-ups/{id}/confirmation', { params: { path: { id } } });
  console.log(`${name} is your customer ${accountId}`);
}
