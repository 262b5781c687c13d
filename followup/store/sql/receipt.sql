-- name: people
SELECT id, created_at FROM people WHERE id IN (:ids) ORDER BY id

-- name: attendances
SELECT attendances.*, files.path AS file, files.kind, files.platform, files.ingested_at,
    sessions.topic, sessions.day, links.rule, links.strength, links.decided_by, links.decided_at
FROM links
JOIN attendances ON attendances.id = links.attendance_id
JOIN files ON files.id = attendances.file_id
JOIN sessions ON sessions.id = attendances.session_id
WHERE links.person_id IN (:ids) AND links.retracted_at IS NULL
ORDER BY sessions.day, sessions.id, attendances.file_id, attendances.line

-- name: identity_keys
SELECT DISTINCT identity_keys.key
FROM identity_keys
JOIN links ON links.attendance_id = identity_keys.attendance_id AND links.retracted_at IS NULL
WHERE links.person_id IN (:ids) ORDER BY identity_keys.key

-- name: links
SELECT links.id, links.rule, links.strength, links.decided_by, links.decided_at,
    links.retracted_at, files.path AS file, attendances.line
FROM links
JOIN attendances ON attendances.id = links.attendance_id
JOIN files ON files.id = attendances.file_id
WHERE links.person_id IN (:ids) AND links.retracted_at IS NOT NULL
ORDER BY links.id

-- name: remarks
SELECT remarks.*, files.path AS file, sessions.topic, sessions.day
FROM remarks
JOIN files ON files.id = remarks.file_id
JOIN sessions ON sessions.id = remarks.session_id
JOIN links ON links.attendance_id = remarks.attendance_id AND links.retracted_at IS NULL
WHERE links.person_id IN (:ids)
ORDER BY sessions.day, sessions.id, remarks.file_id, remarks.line

-- name: notes
SELECT * FROM notes WHERE person_id IN (:ids) ORDER BY id

-- name: decisions
SELECT DISTINCT decisions.* FROM decisions
JOIN decision_people ON decision_people.decision_id = decisions.id
WHERE decision_people.person_id IN (:ids) ORDER BY decisions.id

-- name: suggestions
SELECT id, answer, answered_at FROM suggestions
WHERE person_a IN (:ids) OR person_b IN (:ids) ORDER BY id

-- name: drafts
SELECT drafts.*, sessions.topic, sessions.day
FROM drafts JOIN sessions ON sessions.id = drafts.session_id
WHERE drafts.person_id IN (:ids) ORDER BY drafts.id

-- name: approvals
SELECT approvals.* FROM approvals JOIN drafts ON drafts.id = approvals.draft_id
WHERE drafts.person_id IN (:ids) ORDER BY approvals.id

-- name: messages
SELECT messages.*, sessions.topic, sessions.day
FROM messages JOIN sessions ON sessions.id = messages.session_id
WHERE messages.person_id IN (:ids) ORDER BY messages.id

-- name: message_history
SELECT message_history.* FROM message_history
JOIN messages ON messages.id = message_history.message_id
WHERE messages.person_id IN (:ids) ORDER BY message_history.id

-- name: answers
SELECT answers.* FROM answers JOIN messages ON messages.id = answers.message_id
WHERE messages.person_id IN (:ids) ORDER BY answers.received_at, answers.id

-- name: blocks
SELECT * FROM blocks WHERE person_id IN (:ids) ORDER BY id

-- name: address_blocks
SELECT * FROM blocks WHERE address IN (:ids) AND person_id IS NULL ORDER BY id

-- name: hosted
SELECT id, topic, day, host_name, host_email FROM sessions
WHERE host_email IN (:ids) ORDER BY day, id

-- name: files
SELECT DISTINCT files.path FROM files
JOIN attendances ON attendances.file_id = files.id
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE links.person_id IN (:ids) ORDER BY files.path
