/**
 * What the compiler promises: this file is checked, never run. Each line is an assertion; one that doesn't hold
 * fails `npm run check`.
 */
import type {
  CallInit,
  EditableDocument,
  ItemOf,
  ListPath,
  Mostrador,
  MostradorError,
  MostradorErrorOf,
  MostradorEvent,
  PathOf,
  Problem,
  ProblemCode,
  Reply,
  ResetEvent,
  Schemas,
} from '../src/index.ts';
import { isMostradorError } from '../src/index.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Accepts<Parameter, Value> = Value extends Parameter ? true : false;
const assertType = <_T extends true>(): void => {};

type Transfer = CallInit<'post', '/v1/transfers'>;
const points = { unit: 'point', quantity: 3, toAccountId: 'cus_1' } as const;

// Paths: those of the method, and only those.
assertType<Accepts<PathOf<'get'>, '/v1/balances'>>();
assertType<Equal<Accepts<PathOf<'get'>, '/v1/balance'>, false>>();
assertType<Equal<Accepts<PathOf<'post'>, '/v1/balances'>, false>>();
assertType<Equal<Accepts<PathOf<'get'>, '/v1/events/stream'>, false>>();

// Bodies: required, of the right shape, with the right values.
assertType<Accepts<Transfer, { body: typeof points }>>();
assertType<Equal<Accepts<Transfer, object>, false>>();
assertType<Equal<Accepts<Transfer, { body: { unit: 'peso'; quantity: 3 } }>, false>>();
assertType<Equal<Accepts<Transfer, { body: { unit: 'point'; quantity: '3' } }>, false>>();
assertType<Equal<Accepts<CallInit<'get', '/v1/balances'>, { body: object }>, false>>();

// Parameters: required in the path, optional and typed in the query, refused where there are none.
assertType<Accepts<CallInit<'get', '/v1/orders/{id}'>, { params: { path: { id: string } } }>>();
assertType<Equal<Accepts<CallInit<'get', '/v1/orders/{id}'>, object>, false>>();
assertType<Accepts<CallInit<'get', '/v1/transfers'>, { params: { query: { unit: 'stamp' } } }>>();
assertType<
  Equal<Accepts<CallInit<'get', '/v1/transfers'>, { params: { query: { unit: 'peso' } } }>, false>
>();
assertType<Equal<Accepts<CallInit<'get', '/v1/balances'>, { params: { query: { limit: 3 } } }>, false>>();

// Keys where the API takes one, a version where it checks one.
assertType<Accepts<Transfer, { body: typeof points; idempotencyKey: string }>>();
assertType<Equal<Accepts<CallInit<'get', '/v1/balances'>, { idempotencyKey: string }>, false>>();
type SignIn = { body: { identifier: string; password: string } };
assertType<Accepts<CallInit<'post', '/v1/sessions'>, SignIn>>();
assertType<Equal<Accepts<CallInit<'post', '/v1/sessions'>, SignIn & { idempotencyKey: string }>, false>>();
assertType<Accepts<CallInit<'patch', '/v1/settings'>, { body: object; ifMatch: string }>>();
assertType<Equal<Accepts<CallInit<'patch', '/v1/settings'>, { body: object }>, false>>();

// Answers.
assertType<Equal<Reply<'get', '/v1/balances'>, Schemas['Balance']>>();
assertType<Equal<Reply<'post', '/v1/transfers'>, Schemas['Transfer']>>();
assertType<Equal<Reply<'delete', '/v1/payment-methods/{id}'>, undefined>>();
assertType<Equal<Reply<'get', '/metrics'>, string>>();
assertType<Accepts<ListPath, '/v1/customers'>>();
assertType<Equal<Accepts<ListPath, '/v1/balances'>, false>>();
assertType<Equal<ItemOf<'/v1/orders'>, Schemas['Order']>>();
assertType<Accepts<EditableDocument, Schemas['Settings']>>();

// Errors: codes are the API's, and bring what belongs to them.
assertType<Accepts<ProblemCode, 'insufficient_points'>>();
assertType<Equal<Accepts<ProblemCode, 'no_such_code'>, false>>();
assertType<Equal<MostradorErrorOf<'quote_expired'>['problem']['quote'], Schemas['Quote']>>();
assertType<Equal<MostradorErrorOf<'quote_used'>['problem']['orderId'], string>>();
assertType<Equal<MostradorErrorOf<'version_conflict'>['problem']['current'], EditableDocument>>();
assertType<Equal<MostradorErrorOf<'timeout'>['problem'], undefined>>();
assertType<Accepts<Problem, MostradorErrorOf<'forbidden'>['problem']>>();

/** Calls as an integrator writes them infer everything. */
export async function inferred(mostrador: Mostrador): Promise<void> {
  const { stamps } = await mostrador.get('/v1/balances');
  assertType<Equal<typeof stamps, number>>();
  const transfer = await mostrador.post('/v1/transfers', { body: points });
  assertType<Equal<typeof transfer, Schemas['Transfer']>>();
  const { data, response } = await mostrador.send('get', '/v1/orders/{id}', {
    params: { path: { id: 'ord_1' } },
  });
  assertType<Equal<typeof data, Schemas['Order']>>();
  assertType<Equal<typeof response, Response>>();
  for await (const customer of mostrador.list('/v1/customers')) {
    assertType<Equal<typeof customer, ItemOf<'/v1/customers'>>>();
  }
  for await (const event of mostrador.events()) {
    assertType<Equal<typeof event, MostradorEvent | ResetEvent>>();
    if (event.type === 'balance.changed') assertType<Equal<typeof event.sequence, number>>();
  }
}

export function narrowed(error: unknown): void {
  if (isMostradorError(error, 'quote_expired', 'quote_used')) {
    assertType<Equal<typeof error.code, 'quote_expired' | 'quote_used'>>();
    if (error.code === 'quote_used') assertType<Equal<typeof error.problem.orderId, string>>();
    else assertType<Equal<typeof error.problem.quote, Schemas['Quote']>>();
  }
  if (isMostradorError(error, 'insufficient_points')) {
    assertType<Equal<typeof error, MostradorError<'insufficient_points'>>>();
  }
  if (isMostradorError(error) && error.code === 'version_conflict') {
    assertType<Equal<typeof error.problem.current, EditableDocument>>();
  }
}
