import type { Kysely } from 'kysely';
import type { Database } from './db/tables.generated.ts';
import type { AssetSource } from './ports/assets.ts';
import type { Clock, TestClock } from './ports/clock.ts';
import type { DesktopProvider } from './ports/desktops.ts';
import type { MailPort } from './ports/mail.ts';
import type { Notifications } from './ports/notifications.ts';
import type { Pac } from './ports/pac.ts';
import type { PaymentProvider } from './ports/payments.ts';
import type { PostalCodes } from './ports/postal-codes.ts';
import type { Provisioning } from './ports/provisioning.ts';
import type { TaxAuthority } from './ports/tax-authority.ts';

export type Mode = 'test' | 'live';

/** Everything outside the app's own decisions; wired in main.ts and sandbox.ts only. */
export interface Deps {
  db: Kysely<Database>;
  /** Business time. */
  clock: Clock;
  /** In test mode: the same clock, movable. */
  testClock: TestClock | null;
  mode: Mode;
  /** The platform's own origin, without a slash at its end. */
  publicUrl: string;
  mail: MailPort;
  payments: PaymentProvider;
  provisioning: Provisioning;
  postalCodes: PostalCodes;
  desktops: DesktopProvider;
  /** Null: nothing is stamped (503 `pac_unavailable`). */
  pac: Pac | null;
  taxAuthority: TaxAuthority;
  notifications: Notifications;
  assets: AssetSource;
  /** Whether the address is a proxy whose X-Forwarded-For is believed. */
  isTrustedProxy: (address: string) => boolean;
  /** Scales every rate limit; benchmarks and load tests raise it. */
  rateFactor: number;
  log: (entry: LogEntry) => void;
}

/** One line of the log; never carries e-mail, phone, RFC, CURP, PIN or token. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  message: string;
  [detail: string]: string | number | boolean | null | undefined;
}
