-- name: same
SELECT id FROM blocks
WHERE lifted_at IS NULL AND origin = :origin AND COALESCE(person_id, 0) = COALESCE(:person, 0)
AND COALESCE(address, '') = COALESCE(:address, '')

-- name: add
INSERT INTO blocks (person_id, address, reason, origin, created_at)
VALUES (:person, :address, :reason, :origin, :now)
RETURNING id

-- name: lift
UPDATE blocks SET lifted_at = :now, lifted_reason = :reason
WHERE lifted_at IS NULL AND origin <> 'refusal' AND (person_id = :person OR address = :address)
RETURNING id

-- name: lift_proposed
UPDATE blocks SET lifted_at = :now, lifted_reason = :reason
WHERE lifted_at IS NULL AND origin = 'proposed' AND (person_id = :person OR address = :address)
RETURNING person_id

-- name: refusal
SELECT id FROM blocks
WHERE lifted_at IS NULL AND origin = 'refusal' AND (person_id = :person OR address = :address)
LIMIT 1

-- name: live
SELECT id, person_id, address, reason, created_at, origin FROM blocks WHERE lifted_at IS NULL ORDER BY id

-- name: of_person
SELECT id, person_id, address, reason, created_at, origin FROM blocks
WHERE lifted_at IS NULL AND person_id = :person
ORDER BY id

-- name: of_address
SELECT id, person_id, address, reason, created_at, origin FROM blocks
WHERE lifted_at IS NULL AND (
    address = :address
    OR person_id IN (
        SELECT links.person_id FROM attendances
        JOIN links ON links.attendance_id = attendances.id
        WHERE attendances.email = :address
        AND links.retracted_at IS NULL AND links.strength <> 'provisional'
    )
)
ORDER BY id

-- name: against
SELECT person_id, address FROM blocks WHERE lifted_at IS NULL
UNION SELECT blocks.person_id, attendances.email FROM blocks
JOIN links ON links.person_id = blocks.person_id
JOIN attendances ON attendances.id = links.attendance_id
WHERE blocks.lifted_at IS NULL AND attendances.email IS NOT NULL
AND links.retracted_at IS NULL AND links.strength <> 'provisional'

-- name: keep_addresses
INSERT INTO blocks (address, reason, origin, created_at)
SELECT lower(shown.email), MIN(blocks.reason), blocks.origin, MIN(blocks.created_at)
FROM attendances AS shown
JOIN links ON links.attendance_id = shown.id AND links.retracted_at IS NULL
JOIN blocks ON blocks.person_id = links.person_id AND blocks.lifted_at IS NULL
WHERE shown.session_id = :session AND shown.email IS NOT NULL
AND NOT EXISTS (
    SELECT 1 FROM blocks AS theirs
    WHERE theirs.lifted_at IS NULL AND theirs.address = lower(shown.email)
    AND theirs.origin = blocks.origin
)
GROUP BY lower(shown.email), blocks.origin
ORDER BY lower(shown.email), blocks.origin
