-- name: any
SELECT salt FROM forgotten LIMIT 1

-- name: salts
SELECT DISTINCT salt FROM forgotten ORDER BY salt

-- name: among
SELECT digest, forgotten_at FROM forgotten WHERE digest IN (:ids)

-- name: add
INSERT INTO forgotten (digest, salt, forgotten_at) VALUES (:digest, :salt, :at)
ON CONFLICT (digest) DO UPDATE SET forgotten_at = excluded.forgotten_at
WHERE excluded.forgotten_at > forgotten.forgotten_at

-- name: all
SELECT digest, salt, forgotten_at FROM forgotten ORDER BY digest

-- name: count
SELECT COUNT(*) AS count FROM forgotten

-- name: names
SELECT links.person_id, identity_keys.key
FROM identity_keys
JOIN links ON links.attendance_id = identity_keys.attendance_id AND links.retracted_at IS NULL
WHERE links.person_id IN (:ids)
