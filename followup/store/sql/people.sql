-- name: add
INSERT INTO people (created_at) VALUES (:now) RETURNING id

-- name: add_more
INSERT INTO people (created_at) VALUES :rows RETURNING id

-- name: exists
SELECT id FROM people WHERE id = :id

-- name: in_session
SELECT DISTINCT links.person_id AS id
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE attendances.session_id = :session AND links.retracted_at IS NULL
ORDER BY links.person_id

-- name: all_ids
SELECT DISTINCT person_id AS id FROM links WHERE retracted_at IS NULL ORDER BY person_id

-- name: lines
SELECT attendances.*, links.person_id, links.strength, files.path, files.kind, sessions.topic
FROM links
JOIN attendances ON attendances.id = links.attendance_id
JOIN files ON files.id = attendances.file_id
JOIN sessions ON sessions.id = attendances.session_id
WHERE links.retracted_at IS NULL AND links.person_id IN (:ids)
ORDER BY sessions.day DESC, sessions.id DESC, attendances.file_id, attendances.line

-- name: notes
SELECT person_id, field, value, at FROM notes WHERE person_id IN (:ids) ORDER BY id

-- name: add_note
INSERT INTO notes (person_id, field, value, at) VALUES (:person, :field, :value, :now)

-- name: by_note_addresses
SELECT value AS address, person_id AS id FROM notes
WHERE field = 'email' AND value IN (:ids)
AND id = (
    SELECT MAX(newest.id) FROM notes AS newest
    WHERE newest.person_id = notes.person_id AND newest.field = 'email'
)
ORDER BY id

-- name: copy_notes
INSERT INTO notes (person_id, field, value, at)
SELECT :target, notes.field, notes.value, notes.at FROM notes
WHERE notes.person_id = :person AND (
    notes.field = 'note' OR notes.field NOT IN (
        SELECT theirs.field FROM notes AS theirs WHERE theirs.person_id = :target
    )
)
ORDER BY notes.id

-- name: by_line_address
SELECT MIN(links.person_id) AS id
FROM attendances
JOIN links ON links.attendance_id = attendances.id
WHERE attendances.email = :address AND links.retracted_at IS NULL
AND links.strength IN ('certain', 'confirmed')

-- name: by_note_address
SELECT person_id AS id FROM notes
WHERE field = 'email' AND value = :address
AND id = (
    SELECT MAX(newest.id) FROM notes AS newest
    WHERE newest.person_id = notes.person_id AND newest.field = 'email'
)
ORDER BY id DESC LIMIT 1
