-- name: older
SELECT EXISTS (SELECT 1 FROM files WHERE ingested_at < :seen)
    OR EXISTS (SELECT 1 FROM files WHERE ingested_at < :pasted AND platform = 'pasted')
    OR EXISTS (
        SELECT 1 FROM people WHERE created_at < :seen
        AND NOT EXISTS (SELECT 1 FROM links WHERE links.person_id = people.id)
    ) AS found

-- name: unseen
SELECT links.person_id AS id, MAX(files.ingested_at) AS seen
FROM links
JOIN attendances ON attendances.id = links.attendance_id
JOIN files ON files.id = attendances.file_id
WHERE links.retracted_at IS NULL
GROUP BY links.person_id
HAVING MAX(files.ingested_at) < :seen
UNION ALL
SELECT people.id, people.created_at FROM people
WHERE people.created_at < :seen
AND NOT EXISTS (SELECT 1 FROM links WHERE links.person_id = people.id)

-- name: pasted
SELECT links.person_id AS id, MAX(files.ingested_at) AS seen
FROM links
JOIN attendances ON attendances.id = links.attendance_id
JOIN files ON files.id = attendances.file_id
JOIN sessions ON sessions.id = files.session_id
WHERE links.retracted_at IS NULL
GROUP BY links.person_id
HAVING MAX(files.ingested_at) < :pasted
AND COUNT(DISTINCT files.session_id) = 1
AND SUM(CASE WHEN files.platform = 'pasted' THEN 0 ELSE 1 END) = 0
AND MAX(COALESCE(sessions.hosted, 0)) = 0
AND MAX(files.session_id) NOT IN (
    SELECT attendances.session_id
    FROM attendances JOIN links ON links.attendance_id = attendances.id
    WHERE links.retracted_at IS NULL
    AND (
        links.decided_by = 'user'
        OR links.person_id IN (SELECT person_id FROM notes)
        OR links.person_id IN (SELECT person_id FROM blocks WHERE person_id IS NOT NULL)
    )
)
AND MAX(files.session_id) NOT IN (SELECT session_id FROM drafts)
AND MAX(files.session_id) NOT IN (SELECT session_id FROM messages)

