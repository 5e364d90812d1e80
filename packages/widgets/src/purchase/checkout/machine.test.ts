import assert from 'node:assert/strict';
import test from 'node:test';
import { MostradorError } from '@mostrador/client';
import { START } from '../form-stage.ts';
import type { Order, Quote } from '../types.ts';
import { type Action, next, type Stage } from './machine.ts';
import { noticeOf } from './notices.ts';
import { isPassing, refusalOf } from './refusals.ts';

const money = (amount: number) => ({ amount, currency: 'MXN' as const });
const quote = (id: string, total = 3_190_000): Quote => ({
  id,
  lines: [],
  subtotal: money(total),
  vat: money(0),
  total: money(total),
  points: total / 100,
  paymentSources: ['points'],
  validUntil: '2026-11-18T20:40:00Z',
  effects: { stamps: 50_000 },
});
const payment = { key: 'points', points: 48_250, after: 16_350, missing: 0 } as const;
const purchase = { quote: quote('quo_1'), payment };
const intent = { quoteId: 'quo_1', key: 'k' };
const order = (state: Order['state'], reason?: string) =>
  ({ id: 'ord_1', quoteId: 'quo_1', state, reason }) as Order;
const run = (...actions: Action[]): Stage => actions.reduce<Stage>(next, START);

const QUOTED: Action = { do: 'quoted', purchase, shown: 3_190_000 };
const refused = (error: unknown): Action => ({ do: 'refused', refusal: refusalOf(error, 'es-MX'), intent });
const problem = (code: string, status: number, more: object = {}) => {
  const facts = {
    status,
    problem: { code, title: 'x', status, requestId: 'req_1', type: 'about:blank', ...more },
  };
  return new MostradorError(code as 'quote_expired', code, facts as never);
};

test('a purchase goes from the form over the quote and the dialog to its receipt', () => {
  assert.equal(run({ do: 'quote' }, QUOTED).at, 'confirm');
  const sent = run({ do: 'quote' }, QUOTED, { do: 'send' });
  assert.ok(sent.at === 'confirm' && sent.sending);
  assert.equal(next(sent, { do: 'answered', order: order('fulfilled') }).at, 'receipt');
});

test('a second click changes nothing: one quote is asked for and one order is sent', () => {
  const quoting = run({ do: 'quote' });
  assert.equal(next(quoting, { do: 'quote' }), quoting);
  const sending = run({ do: 'quote' }, QUOTED, { do: 'send' });
  assert.equal(next(sending, { do: 'send' }), sending);
});

test('the dialog cannot be left while its answer is awaited', () => {
  const sending = run({ do: 'quote' }, QUOTED, { do: 'send' });
  assert.equal(next(sending, { do: 'cancel' }), sending);
});

test('cancelling goes back to the view that the person came from', () => {
  const stage = run({ do: 'pay' }, { do: 'quote' }, QUOTED, { do: 'cancel' });
  assert.ok(stage.at === 'form' && stage.paying && !stage.busy);
});

test('a price that changed since it was shown is told before it is confirmed', () => {
  const stage = run({ do: 'quote' }, { ...QUOTED, shown: 1 });
  assert.equal(stage.at === 'confirm' && stage.notice?.code, 'price_changed');
});

test('an expired quote asks again, with the new price', () => {
  const renewed = quote('quo_2', 3_200_000);
  const stage = run(
    { do: 'quote' },
    QUOTED,
    { do: 'send' },
    refused(problem('quote_expired', 409, { quote: renewed })),
  );
  assert.ok(stage.at === 'confirm' && !stage.sending);
  assert.equal(stage.purchase.quote.id, 'quo_2');
  assert.equal(stage.notice?.code, 'quote_expired');
});

test('a package that was withdrawn is said to be: its successor is asked for, or nothing was bought', () => {
  const successor = quote('quo_2', 3_200_000);
  const sent: Action[] = [{ do: 'quote' }, QUOTED, { do: 'send' }];
  const replaced = run(...sent, refused(problem('offer_withdrawn', 409, { quote: successor })));
  assert.ok(replaced.at === 'confirm' && !replaced.sending);
  assert.equal(replaced.purchase.quote.id, 'quo_2');
  assert.deepEqual([replaced.notice?.code, replaced.notice?.problem], ['offer_replaced', 'offer_withdrawn']);
  const gone = run(...sent, refused(problem('offer_withdrawn', 409)));
  assert.equal(gone.at === 'form' && gone.notice?.code, 'offer_withdrawn');
});

const LOST = [
  new MostradorError('network_error', ''),
  new MostradorError('timeout', ''),
  new MostradorError('unexpected_response', '', { status: 502 }),
  problem('internal_error', 500),
  problem('database_unavailable', 503),
  problem('request_in_flight', 409),
  new Error('anything else'),
];
for (const error of LOST)
  test(`a lost answer (${error.message || 'code' in error ? (error as MostradorError).code : ''}) is recovered, never sent anew`, () => {
    const stage = run({ do: 'quote' }, QUOTED, { do: 'send' }, refused(error));
    assert.ok(stage.at === 'recovering' && !stage.resent);
    assert.equal(stage.purchase, purchase);
  });

for (const code of ['quote_used', 'idempotency_key_reused'])
  test(`${code}: looks for the order that was made`, () => {
    assert.equal(run({ do: 'quote' }, QUOTED, { do: 'send' }, refused(problem(code, 409))).at, 'recovering');
  });

for (const code of ['rate_limited', 'session_expired', 'customer_authorization_required', 'scope_missing'])
  test(`${code}: the dialog stays and may be pressed again`, () => {
    const stage = run({ do: 'quote' }, QUOTED, { do: 'send' }, refused(problem(code, 401)));
    assert.ok(stage.at === 'confirm' && !stage.sending);
    assert.equal(stage.notice?.code, code);
  });

for (const [code, step] of [
  ['insufficient_points', 'buy-points'],
  ['seller_out_of_stock', 'write'],
  ['purchase_not_allowed', 'write'],
  ['stamping_account_blocked', 'write'],
  ['distributor_suspended', 'write'],
  ['payment_source_not_allowed', undefined],
] as const)
  test(`${code}: back to the form, with the next step`, () => {
    const stage = run({ do: 'pay' }, { do: 'quote' }, QUOTED, { do: 'send' }, refused(problem(code, 409)));
    assert.ok(stage.at === 'form' && stage.paying);
    assert.equal(stage.notice?.next, step);
  });

test('beyond the consent the platform window decides, and closing it loses nothing', () => {
  const stage = run(
    { do: 'quote' },
    QUOTED,
    { do: 'send' },
    { do: 'answered', order: order('awaiting-confirmation') },
  );
  assert.ok(stage.at === 'awaiting' && stage.window === 'unopened');
  const closed = next(next(stage, { do: 'window', window: 'open' }), { do: 'window', window: 'closed' });
  assert.ok(closed.at === 'awaiting' && closed.window === 'closed');
  const still = next(closed, { do: 'answered', order: order('awaiting-confirmation') });
  assert.ok(still.at === 'awaiting' && still.window === 'closed');
});

for (const [reason, tone] of [
  ['confirmation_refused', 'neutral'],
  ['confirmation_expired', 'warning'],
  ['payment_declined', 'danger'],
] as const)
  test(`${reason}: back to the form, nothing lost`, () => {
    const stage = run(
      { do: 'quote' },
      QUOTED,
      { do: 'send' },
      { do: 'answered', order: order('failed', reason) },
    );
    assert.ok(stage.at === 'form');
    assert.deepEqual([stage.notice?.code, stage.notice?.tone], [reason, tone]);
  });

test('a bank that rejects the charge later says so in the receipt', () => {
  const registered = run(
    { do: 'quote' },
    QUOTED,
    { do: 'send' },
    { do: 'answered', order: order('processing') },
  );
  const stage = next(registered, { do: 'answered', order: order('failed', 'payment_rejected') });
  assert.ok(stage.at === 'receipt' && stage.order.state === 'failed');
});

test('a card that is declined a moment after it was taken leads back to the form as well', () => {
  const taken = run({ do: 'quote' }, QUOTED, { do: 'send' }, { do: 'answered', order: order('processing') });
  const stage = next(taken, { do: 'answered', order: order('failed', 'payment_declined') });
  assert.ok(stage.at === 'form');
  assert.equal(stage.notice?.code, 'payment_declined');
});

test('after a reload: asks first, then the person decides, and a refusal keeps the intent', () => {
  const recovering = run({ do: 'recover', intent });
  assert.equal(recovering.at, 'recovering');
  const resume = next(recovering, { do: 'nobody', notice: null });
  assert.equal(resume.at, 'resume');
  const busy = next(resume, { do: 'send' });
  assert.equal(next(busy, { do: 'send' }), busy);
  const again = next(busy, refused(problem('session_expired', 401)));
  assert.ok(again.at === 'resume' && !again.busy && again.notice?.code === 'session_expired');
  assert.equal(next(again, { do: 'cancel' }).at, 'form');
});

test('words of the platform are shown where the widget has none of its own', () => {
  assert.deepEqual(
    [noticeOf('forbidden', 'Su cuenta no puede hacer esto').code, noticeOf('something_new').code],
    ['said', 'unknown'],
  );
});

test('only what may pass is asked for again', () => {
  assert.equal(isPassing(new MostradorError('network_error', '')), true);
  assert.equal(isPassing(problem('session_expired', 401)), false);
});
