-- Virtual desktops and servers: one engine, two families of plans (glossary). Schedules, temporary power-ons, and
-- the log of every switch. Domains, because every CHECK of a table is prepared anew in every statement that writes it.
CREATE DOMAIN desktop_state AS text CHECK (VALUE IN (
  'ordered', 'provisioning', 'off', 'on', 'grace', 'retained', 'deleted'));
CREATE DOMAIN desktop_power AS text CHECK (VALUE IN ('on', 'off', 'deleted'));
CREATE DOMAIN on_because AS text CHECK (VALUE IN ('schedule', 'power-session', 'always-on'));
CREATE DOMAIN provider_problem AS text CHECK (VALUE IN ('provider_unavailable', 'provider_refused'));
CREATE DOMAIN power_channel AS text CHECK (VALUE IN ('administrator', 'support'));

CREATE TABLE desktop_plan (
  id text PRIMARY KEY,
  name text NOT NULL,
  family text NOT NULL CHECK (family IN ('scheduled', 'always-on')),
  cpus integer NOT NULL CHECK (cpus > 0),
  memory_gb integer NOT NULL CHECK (memory_gb > 0),
  disk_gb integer NOT NULL CHECK (disk_gb > 0),
  users integer NOT NULL CHECK (users > 0),
  -- 'hard-cap' and '28-day-cycle' (A-EV-1) are not carried out yet, so no plan may choose them.
  quota_policy text NOT NULL DEFAULT 'weekly-schedule' CHECK (quota_policy = 'weekly-schedule'),
  -- What an ISO week may plan, and what a calendar month is reported against (EV-01, A-EV-1).
  weekly_hours integer NOT NULL CHECK (weekly_hours BETWEEN 1 AND 168),
  monthly_hours integer NOT NULL CHECK (monthly_hours > 0),
  -- Length of a temporary power-on, and how many a day; null: any number (A-EV-2).
  power_hours integer NOT NULL CHECK (power_hours BETWEEN 1 AND 24),
  power_per_day integer CHECK (power_per_day > 0),
  -- Days past the validity with the service on, then with the data kept (A-EV-3).
  grace_days day_count NOT NULL,
  retention_days day_count NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE desktop (
  id text PRIMARY KEY,
  customer_id text NOT NULL REFERENCES account,
  plan_id text NOT NULL REFERENCES desktop_plan,
  name text NOT NULL,
  state desktop_state NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- When the service goes off for good, and when the data go (EV-22): calendar days at the same wall clock (A-CM-20).
  grace_ends_at timestamptz NOT NULL,
  delete_at timestamptz NOT NULL,
  -- What the platform has decided last, and what the provider has confirmed.
  wanted desktop_power NOT NULL,
  because on_because,
  power desktop_power NOT NULL,
  -- Number of the newest row in the log, the instant of that row, and the row that the provider is asked to carry out.
  switch_number bigint NOT NULL DEFAULT 0,
  switched_at timestamptz NOT NULL,
  command_number bigint NOT NULL DEFAULT 0,
  -- The next instant at which anything changes; null once deleted.
  next_transition_at timestamptz,
  -- When the provider is asked next; null when it has confirmed what is wanted.
  next_attempt_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  problem provider_problem,
  problem_since timestamptz,
  schedule_version bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX desktop_customer ON desktop (customer_id, id);
CREATE INDEX desktop_next_transition ON desktop (next_transition_at) WHERE next_transition_at IS NOT NULL;
CREATE INDEX desktop_next_attempt ON desktop (next_attempt_at) WHERE next_attempt_at IS NOT NULL;

-- Every version of a desktop's schedule. Its plan is the versions whose time is not empty: a version that was replaced
-- before it began ends where it begins.
CREATE TABLE desktop_schedule (
  desktop_id text NOT NULL REFERENCES desktop,
  version bigint NOT NULL,
  effective_from timestamptz NOT NULL,
  effective_until timestamptz,
  -- The day that was asked for; null: at once.
  effective_day date,
  -- {timezone, weekly, exceptions?}
  document jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by_role text NOT NULL CHECK (saved_by_role IN ('administrator', 'support', 'platform')),
  saved_by_id text REFERENCES profile,
  PRIMARY KEY (desktop_id, version),
  CHECK (effective_until >= effective_from)
);

CREATE TABLE power_session (
  id text PRIMARY KEY,
  desktop_id text NOT NULL REFERENCES desktop,
  started_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  ended_at timestamptz,
  -- Instants at which the hours began anew; each counts as a start (A-EV-2).
  extensions jsonb NOT NULL DEFAULT '[]',
  started_by_id text REFERENCES profile,
  channel power_channel NOT NULL,
  CHECK (ended_at >= started_at AND ends_at > started_at)
);
CREATE INDEX power_session_desktop ON power_session (desktop_id, id);
-- Whatever two tabs do at once, one runs.
CREATE UNIQUE INDEX power_session_running ON power_session (desktop_id) WHERE ended_at IS NULL;

-- What each slot decided, once: unique by its instant, whatever two servers, a crash or a jump of the clock do.
CREATE TABLE desktop_switch (
  desktop_id text NOT NULL REFERENCES desktop,
  number bigint NOT NULL,
  at timestamptz NOT NULL,
  wanted desktop_power NOT NULL,
  because on_because,
  -- When the provider confirmed it; null while it has not, and for a slot that a later one overtook.
  confirmed_at timestamptz,
  PRIMARY KEY (desktop_id, number),
  UNIQUE (desktop_id, at)
);

-- The simulated provider's own books (test mode): what it was asked, once a command, and how it is made to fail.
CREATE TABLE simulated_switch (
  id text PRIMARY KEY,
  desktop_id text NOT NULL,
  number bigint NOT NULL,
  wanted text NOT NULL,
  ready_at timestamptz NOT NULL,
  asked integer NOT NULL DEFAULT 1,
  UNIQUE (desktop_id, number)
);
CREATE TABLE simulated_provider (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  fault text NOT NULL CHECK (fault IN ('down', 'slow', 'refusing'))
);

-- What support does for a customer stands in the customer's trail as support's (section 9).
ALTER DOMAIN audit_channel DROP CONSTRAINT audit_channel_check;
ALTER DOMAIN audit_channel ADD CONSTRAINT audit_channel_check
  CHECK (VALUE IN ('api', 'embed', 'platform', 'job', 'support'));
