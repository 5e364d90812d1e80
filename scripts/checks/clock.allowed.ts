/** Files, or folders with a `/` at the end, that may read real time, each with the reason. */
export const REAL_TIME: Readonly<Record<string, string>> = {
  'packages/server/src/ports/clock': 'the port itself: its system clock is where real time comes in',
  'packages/server/src/sandbox.ts':
    "sets its test clock to the snapshot's instant, as a distance from real time",
  'packages/server/src/pages/page-script.ts': "runs in the person's browser, by the person's clock",
  'packages/server/src/main.ts': 'starts and stops real processes',
  'packages/server/src/db/embedded': 'processes and their lock files live in real time',
};

/** Columns that may fill themselves with real time, each with the reason. */
export const REAL_TIME_COLUMNS: Readonly<Record<string, string>> = {
  'idempotency_key.created_at': 'keys live 30 real days, whatever the test clock says',
  'platform_session.created_at': 'sessions end by real time',
  'consent.granted_at': 'a consent is an act of security, like the sign-in that it belongs to',
  'password_reset.created_at': 'a link works for 30 real minutes',
  'activation_link.created_at': 'a link works for 24 real hours, mails are counted over a real day',
  'guess.made_at': 'guesses are counted over 15 real minutes',
  'event.written_at': 'the order of publishing and the 7 days of keeping are transport',
};
