-- name: put
INSERT INTO advice (platform, given_at) VALUES (:platform, :now) ON CONFLICT DO NOTHING

-- name: without_address
SELECT COUNT(*) AS count FROM (
    SELECT links.person_id AS id
    FROM attendances
    JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
    WHERE attendances.session_id = :session
    GROUP BY links.person_id
    HAVING MAX(attendances.email) IS NULL
) AS present
WHERE NOT EXISTS (
    SELECT 1 FROM links
    JOIN attendances ON attendances.id = links.attendance_id
    WHERE links.person_id = present.id AND links.retracted_at IS NULL
    AND attendances.email IS NOT NULL
)
AND NOT EXISTS (
    SELECT 1 FROM notes
    WHERE notes.person_id = present.id AND notes.field = 'email' AND notes.value <> ''
    AND notes.id = (
        SELECT MAX(newest.id) FROM notes AS newest
        WHERE newest.person_id = notes.person_id AND newest.field = 'email'
    )
)

-- name: given
SELECT platform FROM advice WHERE platform = :platform
