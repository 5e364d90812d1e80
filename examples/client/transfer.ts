import {
  createMostrador,
  isMostradorError,
  type Mostrador,
  type MostradorEvent,
  newIdempotencyKey,
  type Schemas,
} from '@mostrador/client';

export interface SaleOfStamps {
  /** Where the platform stands. */
  baseUrl: string;
  /**
   * The distributor's. In Node its secret key; in a page or a worker an embed session, which its back end
   * mints: a secret key in a page is refused.
   */
  credential: string;
  /** The customer's stamping account that receives. */
  stampingAccountId: string;
  quantity: number;
  /** Centavos that the customer owes for them, VAT included. */
  amount: number;
}

export interface Sold {
  transferId: string;
  stockBefore: number;
  stockAfter: number;
  /** The transfer that the event stream told of. */
  heardOf: string | undefined;
  /** What a second attempt with the same key gave: the same transfer, done once. */
  repeatedId: string;
  /** Where the transfer stands in the list, newest first. */
  place: number;
  /** What the platform says to a sale beyond the stock. */
  refusal: string;
}

/**
 * Sells stamps to a customer and watches it happen. Nothing here knows whether it runs in a page, a worker
 * or Node.
 */
export async function sellStamps(sale: SaleOfStamps): Promise<Sold> {
  const mostrador = createMostrador({ baseUrl: sale.baseUrl, credential: sale.credential, locale: 'en' });
  const { stamps: stockBefore } = await mostrador.get('/v1/balances');
  const done = new AbortController();
  try {
    const signal = AbortSignal.any([done.signal, AbortSignal.timeout(20_000)]);
    const news = hear(mostrador, 'transfer.created', signal);
    await news.open;

    // Kept with the sale, the key makes it safe to send again after a crash or a lost answer.
    const idempotencyKey = newIdempotencyKey();
    const body = {
      unit: 'stamp',
      quantity: sale.quantity,
      amount: { amount: sale.amount, currency: 'MXN' },
      toStampingAccountId: sale.stampingAccountId,
    } as const;
    const transfer = await mostrador.post('/v1/transfers', { body, idempotencyKey });
    const repeated = await mostrador.post('/v1/transfers', { body, idempotencyKey });

    return {
      transferId: transfer.id,
      stockBefore,
      stockAfter: (await mostrador.get('/v1/balances')).stamps,
      heardOf: (await news.heard)?.subject.id,
      repeatedId: repeated.id,
      place: await placeOf(mostrador, transfer.id),
      refusal: await refusalOf(mostrador, { ...body, quantity: stockBefore + 1 }),
    };
  } finally {
    done.abort();
  }
}

/** Reads events until one of this type comes. Nothing is missed once `open` settles. */
function hear(mostrador: Mostrador, type: MostradorEvent['type'], signal: AbortSignal) {
  let onOpen = () => {};
  const open = new Promise<void>((resolve) => {
    onOpen = resolve;
  });
  async function listen(): Promise<MostradorEvent | undefined> {
    for await (const event of mostrador.events({ onOpen, signal })) {
      if (event.type === type) return event;
    }
    return undefined;
  }
  const heard = listen();
  return { open: Promise.race([open, heard]), heard };
}

async function placeOf(mostrador: Mostrador, transferId: string): Promise<number> {
  let place = 0;
  for await (const { id } of mostrador.list('/v1/transfers', { params: { query: { unit: 'stamp' } } })) {
    if (id === transferId) return place;
    place++;
  }
  return -1;
}

async function refusalOf(mostrador: Mostrador, body: Schemas['TransferRequest']): Promise<string> {
  try {
    await mostrador.post('/v1/transfers', { body });
    return 'none';
  } catch (error) {
    if (isMostradorError(error, 'insufficient_stamps')) return error.problem.title;
    throw error;
  }
}
