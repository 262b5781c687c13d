-- name: add
INSERT INTO remarks (
    session_id, file_id, attendance_id, line, said_at, sender, recipient, text, asked
) VALUES (
    ?, ?, ?, ?, ?, ?, ?, ?, ?
) ON CONFLICT (file_id, line) DO NOTHING

-- name: of_session
SELECT remarks.*, files.path, links.person_id
FROM remarks
JOIN files ON files.id = remarks.file_id
JOIN links ON links.attendance_id = remarks.attendance_id AND links.retracted_at IS NULL
WHERE remarks.session_id = :session
ORDER BY remarks.file_id, remarks.line

-- name: of_person
SELECT remarks.*, files.path, links.person_id
FROM remarks
JOIN files ON files.id = remarks.file_id
JOIN links ON links.attendance_id = remarks.attendance_id AND links.retracted_at IS NULL
JOIN sessions ON sessions.id = remarks.session_id
WHERE links.person_id = :person
ORDER BY sessions.day DESC, sessions.id DESC, remarks.file_id, remarks.line
