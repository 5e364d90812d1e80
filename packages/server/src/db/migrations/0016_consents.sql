-- A person sees which sites may act for it, and takes that back: a consent gets a public id. One that was taken back
-- stays, so that taking it back again finds it; a new grant is a consent of its own, with a new id.
ALTER TABLE consent ADD COLUMN id text, ADD COLUMN revoked_at timestamptz;

-- As ids of type TypeID are written; these are sorted by nothing.
UPDATE consent SET id = 'cns_' || substr('01234567', 1 + floor(random() * 8)::int, 1) || (
  SELECT string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + floor(random() * 32)::int, 1), '')
  -- Naming the row makes it a new text for each.
  FROM generate_series(1, 25) WHERE consent.profile_id IS NOT NULL);

ALTER TABLE consent ALTER COLUMN id SET NOT NULL, ADD CONSTRAINT consent_id UNIQUE (id);
