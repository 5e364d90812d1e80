import type { MostradorEvent } from '@mostrador/client';

export interface PlatformEvent {
  /** What happened. */
  when: string;
  /** Its subject's type. */
  subject: string;
  /** Members of its data. */
  data: string;
}

/** Every type that the API knows, and no other: the types of its document see to it. */
export const PLATFORM_EVENTS: Readonly<Record<MostradorEvent['type'], PlatformEvent>> = {
  'balance.changed': {
    when: "an account's stamps or points became more or fewer",
    subject: 'account, stamping-account',
    data: 'unit, balance',
  },
  'transfer.created': {
    when: 'stamps or points were handed over',
    subject: 'transfer',
    data: 'unit, quantity',
  },
  'auto-sale.updated': {
    when: 'the automatic sale of a stamping account was saved or removed',
    subject: 'auto-sale',
    data: 'stampingAccountId, state',
  },
  'auto-sale.fired': {
    when: 'an automatic sale filled its stamping account',
    subject: 'auto-sale',
    data: 'stampingAccountId, quantity, transferId',
  },
  'auto-sale.paused': {
    when: 'an automatic sale could not sell; told to the distributor, each time it tries',
    subject: 'auto-sale',
    data: 'stampingAccountId, reason, retryAt, balance',
  },
  'auto-sale.resumed': {
    when: 'a paused automatic sale goes on, with nothing to sell at present',
    subject: 'auto-sale',
    data: 'stampingAccountId',
  },
  'order.updated': {
    when: 'an order was placed, waits, is charged, is done or failed',
    subject: 'order',
    data: 'orderId, quoteId, state, reason',
  },
  'order.fulfilled': {
    when: 'what an order is for was handed over',
    subject: 'order',
    data: 'orderId, quoteId, state',
  },
  'payment.updated': {
    when: 'a charge began, settled or was rejected',
    subject: 'payment',
    data: 'paymentId, orderId, state',
  },
  'settings.updated': {
    when: 'the distributor changed what it lets its customers buy',
    subject: 'settings',
    data: 'stampPurchaseEnabled, pointPurchaseEnabled',
  },
  'offers.changed': {
    when: 'a distributor opened or closed its shop; its customers and sub-distributors are told, too',
    subject: 'account',
    data: 'none: read the offers anew',
  },
  'stamping-account.updated': {
    when: 'a stamping account was blocked, or works again',
    subject: 'stamping-account',
    data: 'state',
  },
  'stamping-request.updated': {
    when: 'a stamping that had to wait for the PAC came to its end',
    subject: 'stamping-request',
    data: 'state, uuid or reason',
  },
  'sign-up.updated': {
    when: 'a sign-up moved on: proven, provisioned in part, linked, rejected',
    subject: 'sign-up',
    data: 'signUpId, kind, state, progress, delayed',
  },
  'customer.updated': {
    when: 'a customer was added, or its data, class, state or distributor changed',
    subject: 'customer',
    data: 'accountId, state',
  },
  'credit-code.updated': {
    when: 'a credit code was created, redeemed or voided, or expired',
    subject: 'credit-code',
    data: 'unit, quantity, state',
  },
  'invoice.created': {
    when: 'sales were registered under an invoice',
    subject: 'invoice',
    data: 'reference, total',
  },
  'customer-payment.registered': {
    when: 'a distributor registered what it was paid',
    subject: 'customer-payment',
    data: 'amount',
  },
  'distributor.updated': {
    when: "a distributor of the network changed its state, or isn't kept any more",
    subject: 'distributor',
    data: 'accountId, state',
  },
  'desktop.switched': {
    when: 'a desktop went on or off',
    subject: 'desktop',
    data: 'desktopId, state, onBecause, switching, problem',
  },
  'desktop.updated': {
    when: 'the provider was asked, failed or is asked again; the validity ended',
    subject: 'desktop',
    data: 'desktopId, state, onBecause, switching, problem',
  },
  'schedule.updated': {
    when: "somebody saved a desktop's week",
    subject: 'desktop',
    data: 'desktopId, version, savedBy',
  },
  'power-session.updated': {
    when: 'three hours were started, begun anew or ended',
    subject: 'desktop',
    data: 'desktopId, powerSessionId, state, endsAt',
  },
  'contract.updated': {
    when: 'a contract began, was cancelled, renewed or ended',
    subject: 'contract',
    data: 'contractId, kind, code, state',
  },
  'license.created': {
    when: 'licences were generated for a customer',
    subject: 'contract',
    data: 'contractId, customerId, quantity',
  },
};
