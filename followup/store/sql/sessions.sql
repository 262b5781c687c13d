-- name: add
INSERT INTO sessions (
    day, day_assumed, topic, start, platform, meeting_id, timezone, hosted, host_name, host_email,
    no_contact, created_at
) VALUES (
    :day, :day_assumed, :topic, :start, :platform, :meeting_id, :timezone, :hosted, :host_name,
    :host_email, :no_contact, :now
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
    host_email = :host_email, no_contact = :no_contact
WHERE id = :id

-- name: people_count
SELECT COUNT(DISTINCT links.person_id) AS count
FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.session_id = :session
