-- name: add
INSERT INTO attendances (
    session_id, file_id, raw_name, name, email, given_name, family_name, original_name,
    organization, industry, job_title, role, status, attended, platform_id,
    line, joined, "left", minutes, waiting
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id, file_id, line) DO NOTHING

-- name: ids
SELECT line, id FROM attendances WHERE session_id = :session AND file_id = :file

-- name: of_session
SELECT attendances.*, files.kind
FROM attendances JOIN files ON files.id = attendances.file_id
WHERE attendances.session_id = :session
ORDER BY attendances.file_id, attendances.line

-- name: names
SELECT DISTINCT raw_name FROM attendances WHERE session_id = :session ORDER BY raw_name

-- name: count
SELECT COUNT(*) AS count FROM attendances WHERE session_id = :session
