-- name: lines
SELECT id, raw_name, name, original_name, email, platform_id
FROM attendances WHERE session_id = :session
ORDER BY file_id, line

-- name: spans
SELECT id, joined, "left" FROM attendances
WHERE id IN (:ids) AND joined IS NOT NULL AND "left" IS NOT NULL AND waiting = 0

-- name: mailboxes
SELECT DISTINCT attendances.email, links.person_id, attendances.raw_name
FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.email IN (:ids) AND links.strength IN ('certain', 'confirmed')

-- name: tagged
SELECT DISTINCT attendances.email
FROM identity_keys JOIN attendances ON attendances.id = identity_keys.attendance_id
WHERE identity_keys.key IN (:ids)

-- name: platform_ids
SELECT attendances.platform_id, MIN(links.person_id) AS id
FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.platform_id IN (:ids) AND links.strength IN ('certain', 'confirmed')
GROUP BY attendances.platform_id

-- name: bearers
SELECT identity_keys.key, attendances.id, attendances.session_id, attendances.raw_name,
    attendances.email IS NULL AND attendances.platform_id IS NULL AS loose,
    links.person_id, links.rule, links.strength, links.decided_by
FROM identity_keys
JOIN attendances ON attendances.id = identity_keys.attendance_id
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE identity_keys.key IN (SELECT key FROM seen_names)
ORDER BY attendances.id, identity_keys.key

-- name: node
SELECT attendances.id
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.person_id = :person AND attendances.session_id = :session
AND links.retracted_at IS NULL AND links.decided_by = 'rule'
AND attendances.email IS NULL AND attendances.platform_id IS NULL
AND NOT (links.rule = 'same-name' AND links.strength = 'provisional')

-- name: forget_keys
DELETE FROM identity_keys
WHERE attendance_id IN (SELECT id FROM attendances WHERE session_id = :session)

-- name: add_key
INSERT INTO identity_keys (key, attendance_id) VALUES (?, ?) ON CONFLICT DO NOTHING

-- name: see_names
CREATE TEMPORARY TABLE IF NOT EXISTS seen_names (
    place INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    key TEXT NOT NULL,
    attendance_id INTEGER NOT NULL,
    loose INTEGER NOT NULL
)

-- name: see_no_names
DELETE FROM seen_names

-- name: see_name
INSERT INTO seen_names (number, key, attendance_id, loose) VALUES (?, ?, ?, ?)

-- name: shared
SELECT number, key FROM seen_names
WHERE key IN (SELECT key FROM seen_names GROUP BY key HAVING COUNT(*) > 1 AND MAX(loose) = 1)
OR EXISTS (SELECT 1 FROM identity_keys WHERE identity_keys.key = seen_names.key)
ORDER BY place

-- name: add_seen
INSERT INTO identity_keys (key, attendance_id)
SELECT key, attendance_id FROM seen_names WHERE 1 = 1 ORDER BY key
ON CONFLICT DO NOTHING

-- name: identified
INSERT INTO identified_sessions (session_id) VALUES (:session) ON CONFLICT DO NOTHING

-- name: unidentified
SELECT DISTINCT attendances.session_id AS id
FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.session_id NOT IN (SELECT session_id FROM identified_sessions)
ORDER BY attendances.session_id
