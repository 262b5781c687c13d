-- name: put
INSERT INTO companies (key, organization, industry, added_at)
VALUES (:key, :organization, :industry, :now)
ON CONFLICT (key) DO UPDATE SET
    organization = excluded.organization, industry = excluded.industry, added_at = excluded.added_at

-- name: all
SELECT key, industry FROM companies ORDER BY key

-- name: forget
DELETE FROM companies RETURNING key
