-- A consent names the accounts that the site may act for: those that the person saw when it was given. An account
-- that comes later is asked for anew. What was granted before stands for the one account that was on the page.
ALTER TABLE consent ADD COLUMN account_ids text[] NOT NULL DEFAULT '{}';
UPDATE consent SET account_ids = ARRAY[account_id];
ALTER TABLE authorization_code ADD COLUMN account_ids text[] NOT NULL DEFAULT '{}';
UPDATE authorization_code SET account_ids = ARRAY[account_id];
-- Of a site's session of a person; null: all of the person's accounts with the distributor, or at all.
ALTER TABLE session ADD COLUMN account_ids text[];
UPDATE session SET account_ids = ARRAY[account_id]
  WHERE kind = 'person' AND api_key_id IS NOT NULL AND account_id IS NOT NULL;

-- What a site has spent for a person today counts all accounts: the ceiling is the person's (api.md, Principals).
DROP INDEX purchase_order_site;
CREATE INDEX purchase_order_site ON purchase_order (profile_id, origin, created_at) WHERE origin IS NOT NULL;
