-- name: live
SELECT links.attendance_id, links.person_id, links.rule, links.strength, links.decided_by
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE attendances.session_id = :session AND links.retracted_at IS NULL
ORDER BY links.attendance_id

-- name: of_attendance
SELECT links.person_id, links.rule, links.strength, links.decided_by, attendances.session_id
FROM attendances LEFT JOIN links
    ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.id = :attendance

-- name: retract
UPDATE links SET retracted_at = :now
WHERE attendance_id = :attendance AND retracted_at IS NULL

-- name: add
INSERT INTO links (attendance_id, person_id, rule, strength, decided_by, decided_at)
VALUES (:attendance, :person, :rule, :strength, :decided_by, :now)

-- name: add_more
INSERT INTO links (attendance_id, person_id, rule, strength, decided_by, decided_at)
VALUES (?, ?, ?, ?, ?, ?)

-- name: provisional
SELECT links.attendance_id, links.rule
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.person_id = :person AND attendances.session_id = :session
AND links.retracted_at IS NULL AND links.strength = 'provisional'

-- name: present
SELECT links.id
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.person_id = :person AND attendances.session_id = :session
AND links.retracted_at IS NULL
LIMIT 1

-- name: move_drafts
UPDATE drafts SET person_id = :target
WHERE person_id = :person AND session_id = :session
AND NOT EXISTS (
    SELECT 1 FROM drafts AS theirs
    WHERE theirs.person_id = :target AND theirs.session_id = :session
    AND theirs.channel = drafts.channel
)

-- name: move_messages
UPDATE messages SET person_id = :target
WHERE person_id = :person AND session_id = :session
AND (
    state IN ('failed', 'cancelled')
    OR NOT EXISTS (
        SELECT 1 FROM messages AS theirs
        WHERE theirs.person_id = :target AND theirs.session_id = :session
        AND theirs.state NOT IN ('failed', 'cancelled')
    )
)

-- name: cancel_left
UPDATE messages SET state = 'cancelled', detail = 'store.claim-gone', updated_at = :now
WHERE person_id = :person AND session_id = :session AND state = 'approved'

-- name: withdraw_left
UPDATE approvals SET withdrawn_at = :now
WHERE withdrawn_at IS NULL
AND draft_id IN (
    SELECT id FROM drafts
    WHERE session_id = :session AND person_id IN (:person, :target) AND state = 'approved'
)
AND NOT EXISTS (
    SELECT 1 FROM messages
    WHERE messages.draft_id = approvals.draft_id
    AND messages.state NOT IN ('failed', 'cancelled')
)

-- name: close_left
UPDATE drafts SET state = 'cancelled', updated_at = :now
WHERE session_id = :session
AND (
    (person_id = :person AND state IN ('proposed', 'later', 'stale'))
    OR (
        person_id IN (:person, :target) AND state = 'approved'
        AND NOT EXISTS (
            SELECT 1 FROM approvals
            WHERE approvals.draft_id = drafts.id AND approvals.withdrawn_at IS NULL
        )
    )
)

-- name: of_person
SELECT links.attendance_id, links.strength, attendances.session_id
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.person_id = :person AND links.retracted_at IS NULL
ORDER BY links.attendance_id

-- name: successor
SELECT links.person_id AS id, COUNT(*) AS lines
FROM links
WHERE links.retracted_at IS NULL AND links.attendance_id IN (
    SELECT former.attendance_id FROM links AS former WHERE former.person_id = :person
)
GROUP BY links.person_id
ORDER BY lines DESC, links.person_id
LIMIT 1
