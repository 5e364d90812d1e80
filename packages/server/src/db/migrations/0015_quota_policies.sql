-- A-EV-1: a plan may choose what ends its hours: the week that is saved, a calendar month, or a cycle of 28 days. The
-- last two have `monthly_hours` a period; a machine that is always on has none of them.
ALTER TABLE desktop_plan
  DROP CONSTRAINT desktop_plan_quota_policy_check,
  ADD CONSTRAINT desktop_plan_quota_policy_check CHECK (
    quota_policy = 'weekly-schedule'
    OR (family = 'scheduled' AND quota_policy IN ('hard-cap', '28-day-cycle')));
