-- Nobody is linked to an account unasked: whoever was named master user of a new distributor (A-CM-21), was not asked,
-- and is not linked yet, is asked now, by the mail that the parent has sent. Whoever accepted has accepted the terms,
-- too; the people of a converted customer are not asked (CM-DIS-13).
UPDATE sign_up s SET profile_id = NULL, verified_at = NULL
WHERE s.kind = 'distributor' AND s.terms_version IS NULL AND s.state IN ('provisioning', 'inactive', 'rejected')
  AND NOT EXISTS (SELECT FROM account a JOIN profile_link l ON l.account_id = a.converted_from
                  WHERE a.id = s.account_id AND l.profile_id = s.profile_id);
