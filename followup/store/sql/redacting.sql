-- name: spoken
SELECT files.path, files.session_id, attendances.line
FROM links
JOIN attendances ON attendances.id = links.attendance_id
JOIN files ON files.id = attendances.file_id
WHERE links.retracted_at IS NULL
AND links.person_id IN (SELECT person_id FROM forgetting)
UNION SELECT files.path, files.session_id, remarks.line
FROM links
JOIN remarks ON remarks.attendance_id = links.attendance_id
JOIN files ON files.id = remarks.file_id
WHERE links.retracted_at IS NULL
AND links.person_id IN (SELECT person_id FROM forgetting)

-- name: remarks
SELECT id, text, recipient FROM remarks

-- name: set_remark
UPDATE remarks SET text = :text, recipient = :recipient WHERE id = :id

-- name: notes
SELECT id, value FROM notes

-- name: set_note
UPDATE notes SET value = :value WHERE id = :id

-- name: sessions
SELECT id, topic, host_name, host_email FROM sessions

-- name: set_session
UPDATE sessions SET topic = :topic, host_name = :host_name, host_email = :host_email
WHERE id = :id

-- name: drafts
SELECT id, session_id, channel, recipient, subject, body, claims, warnings, state, digest
FROM drafts

-- name: set_draft
UPDATE drafts SET
    subject = :subject, body = :body, claims = :claims, warnings = :warnings, digest = :digest
WHERE id = :id

-- name: messages
SELECT id, draft_id, state, channel, subject, raw FROM messages WHERE length(raw) > 0

-- name: empty_message
UPDATE messages SET raw = :raw, subject = :subject WHERE id = :id

-- name: answers
SELECT id, excerpt, detail FROM answers

-- name: set_answer
UPDATE answers SET excerpt = :excerpt, detail = :detail WHERE id = :id

-- name: files
SELECT id, path FROM files ORDER BY id

-- name: set_file
UPDATE files SET path = :path WHERE id = :id
