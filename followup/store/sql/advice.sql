-- name: put
INSERT INTO advice (platform, given_at) VALUES (:platform, :now) ON CONFLICT DO NOTHING

-- name: without_address
SELECT COUNT(DISTINCT links.person_id) AS count
FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.session_id = :session
AND NOT EXISTS (
    SELECT 1 FROM links AS others
    JOIN attendances AS lines ON lines.id = others.attendance_id
    WHERE others.person_id = links.person_id AND others.retracted_at IS NULL
    AND lines.email IS NOT NULL
)
AND NOT EXISTS (
    SELECT 1 FROM notes
    WHERE notes.person_id = links.person_id AND notes.field = 'email' AND notes.value <> ''
    AND notes.id = (
        SELECT MAX(newest.id) FROM notes AS newest
        WHERE newest.person_id = notes.person_id AND newest.field = 'email'
    )
)

-- name: given
SELECT platform FROM advice WHERE platform = :platform
