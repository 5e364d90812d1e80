import { createQuote } from '@mostrador/contract';
import { problem } from '../../http/problem.ts';
import { type Api, register } from '../../http/register.ts';
import { counterOf } from '../offers/market.ts';
import { makeQuote, quoteView } from './quotes.ts';

/** Fixes prices for some minutes. */
export function quotes(api: Api): void {
  register(api, createQuote, async ({ db, access, body, now, audit }) => {
    const counter = await counterOf(db, access.accountId, now);
    // Nobody sells to the operator: no offer exists for it.
    if (!counter) throw problem('not_found');
    const quote = await makeQuote(db, counter, body.lines);
    const view = quoteView(quote, counter.buyer);
    audit({ subject: { type: 'quote', id: quote.id }, after: view });
    return view;
  });
}
