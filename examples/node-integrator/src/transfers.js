import { newIdempotencyKey } from '@mostrador/client';

/**
 * Hands over the stamps of an invoice, once: its key is stored before anything is sent, so a crash or a lost answer
 * is met by sending the same again.
 * @param {import('@mostrador/client').Mostrador} mostrador
 * @param {import('./memory.js').Memory} memory
 * @param {{ number: string, quantity: number, amount: number, stampingAccountId: string }} invoice amount in
 *   centavos, VAT included
 */
export async function handOver(mostrador, memory, { number, quantity, amount, stampingAccountId }) {
  const { invoices } = memory.remembered;
  invoices[number] ??= { key: newIdempotencyKey() };
  const invoice = invoices[number];
  await memory.save();
  const transfer = await mostrador.post('/v1/transfers', {
    idempotencyKey: invoice.key,
    body: {
      unit: 'stamp',
      quantity,
      amount: { amount, currency: 'MXN' },
      toStampingAccountId: stampingAccountId,
      comment: number,
    },
  });
  invoice.transferId = transfer.id;
  await memory.save();
  return transfer;
}

/**
 * Numbers of the invoices whose stamps an earlier run may or may not have handed over.
 * @param {import('./memory.js').Memory} memory
 */
export function dueInvoices({ remembered }) {
  return Object.keys(remembered.invoices).filter((number) => !remembered.invoices[number]?.transferId);
}

/**
 * The number after the last.
 * @param {import('./memory.js').Memory} memory
 */
export function nextNumber({ remembered }) {
  return `A-${1001 + Object.keys(remembered.invoices).length}`;
}
