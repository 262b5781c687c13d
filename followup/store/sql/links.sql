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

-- name: of_person
SELECT links.attendance_id, attendances.session_id, links.person_id, links.rule, links.strength,
    links.decided_by
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.person_id = :person AND links.retracted_at IS NULL
ORDER BY links.attendance_id

-- name: successor
SELECT links.person_id AS id, COUNT(*) AS lines
FROM links
WHERE links.retracted_at IS NULL AND links.attendance_id IN (
    SELECT former.attendance_id FROM links AS former
    WHERE former.person_id = :person AND former.retracted_at IS NOT NULL
)
GROUP BY links.person_id
ORDER BY lines DESC, links.person_id
LIMIT 1

-- name: held
SELECT person_id, rule, strength, decided_by FROM links
WHERE attendance_id = :attendance AND retracted_at IS NOT NULL
AND decided_at <= :at AND retracted_at >= :at
ORDER BY id
LIMIT 1

-- name: by_rule_at
SELECT links.attendance_id, attendances.session_id, links.person_id, links.rule, links.strength,
    links.decided_by
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.retracted_at IS NULL AND links.decided_by = 'rule' AND links.decided_at = :at
ORDER BY links.attendance_id
