export { type App, createApp } from './app.ts';
export type { Deps, LogEntry, Mode } from './deps.ts';
export type { Clock, TestClock } from './ports/clock.ts';
export { createTestClock, systemClock } from './ports/clock.ts';
export type { Mail, MailPort } from './ports/mail.ts';
export type { Notifications } from './ports/notifications.ts';
export type { Charge, ChargeOutcome, PaymentProvider, StoredMethod } from './ports/payments.ts';
