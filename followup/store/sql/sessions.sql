-- name: add
INSERT INTO sessions (
    day, day_assumed, topic, start, platform, meeting_id, timezone, hosted, host_name, host_email,
    no_contact, closed, discreet, created_at
) VALUES (
    :day, :day_assumed, :topic, :start, :platform, :meeting_id, :timezone, :hosted, :host_name,
    :host_email, :no_contact, :closed, :discreet, :now
) RETURNING id

-- name: get
SELECT * FROM sessions WHERE id = :id

-- name: newest_first
SELECT * FROM sessions ORDER BY day DESC, id DESC

-- name: latest
SELECT * FROM sessions ORDER BY day DESC, id DESC LIMIT 1

-- name: update
UPDATE sessions SET
    day = :day, day_assumed = :day_assumed, topic = :topic, start = :start, platform = :platform,
    meeting_id = :meeting_id, timezone = :timezone, hosted = :hosted, host_name = :host_name,
    host_email = :host_email, no_contact = :no_contact, closed = :closed, discreet = :discreet
WHERE id = :id

-- name: people_count
SELECT COUNT(DISTINCT links.person_id) AS count
FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.session_id = :session

-- name: kept_messages
SELECT COUNT(*) AS count FROM messages
WHERE session_id = :session AND state NOT IN ('cancelled', 'failed')

-- name: remove_history
DELETE FROM message_history
WHERE message_id IN (SELECT id FROM messages WHERE session_id = :session)

-- name: remove_messages
DELETE FROM messages WHERE session_id = :session

-- name: remove_approvals
DELETE FROM approvals WHERE draft_id IN (SELECT id FROM drafts WHERE session_id = :session)

-- name: remove_drafts
DELETE FROM drafts WHERE session_id = :session

-- name: remove
DELETE FROM sessions WHERE id = :session

-- name: remove_unknown_people
DELETE FROM people
WHERE NOT EXISTS (SELECT 1 FROM links WHERE links.person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM notes WHERE notes.person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM blocks WHERE blocks.person_id = people.id)
    AND NOT EXISTS (SELECT 1 FROM drafts WHERE drafts.person_id = people.id)
