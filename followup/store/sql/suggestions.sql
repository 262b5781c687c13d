-- name: apart
SELECT person_a, person_b FROM suggestions WHERE answer = 'different' ORDER BY id

-- name: add
INSERT INTO suggestions (person_a, person_b) VALUES (:a, :b) ON CONFLICT DO NOTHING

-- name: find
SELECT id, person_a, person_b, answer FROM suggestions WHERE person_a = :a AND person_b = :b

-- name: get
SELECT id, person_a, person_b, answer FROM suggestions WHERE id = :id

-- name: answer
UPDATE suggestions SET answer = :answer, answered_at = :now WHERE id = :id

-- name: called
SELECT DISTINCT links.person_id, attendances.raw_name
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.retracted_at IS NULL

-- name: shown
SELECT links.person_id, attendances.raw_name, attendances.email, attendances.organization,
    MIN(files.path) AS path, MIN(attendances.line) AS line
FROM links
JOIN attendances ON attendances.id = links.attendance_id
JOIN files ON files.id = attendances.file_id
WHERE links.retracted_at IS NULL AND links.person_id IN (:ids)
GROUP BY links.person_id, attendances.raw_name, attendances.email, attendances.organization
ORDER BY links.person_id, path, line

-- name: all_ids
SELECT DISTINCT person_id AS id FROM links WHERE retracted_at IS NULL ORDER BY person_id

-- name: drafted
SELECT DISTINCT person_id AS id FROM drafts
WHERE session_id = :session AND state IN ('proposed', 'later', 'stale', 'approved')
ORDER BY person_id

-- name: latest_drafted
SELECT sessions.id FROM sessions JOIN drafts ON drafts.session_id = sessions.id
WHERE drafts.state IN ('proposed', 'later', 'stale', 'approved')
ORDER BY sessions.day DESC, sessions.id DESC LIMIT 1

-- name: stays
SELECT attendances.session_id, attendances.email, attendances.joined, attendances."left"
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.person_id = :person AND links.retracted_at IS NULL
AND attendances.email IS NOT NULL
AND attendances.joined IS NOT NULL AND attendances."left" IS NOT NULL
