-- name: formers
SELECT DISTINCT former.person_id AS id
FROM links AS former
JOIN links AS present ON present.attendance_id = former.attendance_id
    AND present.retracted_at IS NULL AND present.person_id IN (:ids)
WHERE former.retracted_at IS NOT NULL
AND NOT EXISTS (
    SELECT 1 FROM links AS live
    WHERE live.person_id = former.person_id AND live.retracted_at IS NULL
)

-- name: held
SELECT DISTINCT attendances.email AS address
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.retracted_at IS NULL AND links.person_id IN (:ids) AND attendances.email IS NOT NULL

-- name: given
SELECT DISTINCT address FROM (
    SELECT value AS address FROM notes WHERE field = 'email' AND person_id IN (:ids)
    UNION SELECT address FROM blocks WHERE person_id IN (:ids)
    UNION SELECT lower(recipient) FROM drafts WHERE person_id IN (:ids)
    UNION SELECT lower(recipient) FROM messages WHERE person_id IN (:ids)
) AS known
WHERE address <> ''
AND NOT EXISTS (
    SELECT 1 FROM attendances
    JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
    WHERE attendances.email = known.address AND links.person_id NOT IN (:ids)
)

-- name: keys
SELECT DISTINCT identity_keys.key
FROM identity_keys
JOIN links ON links.attendance_id = identity_keys.attendance_id AND links.retracted_at IS NULL
WHERE links.person_id IN (:ids)

-- name: shown
SELECT attendances.raw_name AS name
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.retracted_at IS NULL AND links.person_id IN (:ids)
UNION SELECT attendances.name
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.retracted_at IS NULL AND links.person_id IN (:ids)
UNION SELECT attendances.original_name
FROM links JOIN attendances ON attendances.id = links.attendance_id
WHERE links.retracted_at IS NULL AND links.person_id IN (:ids)
AND attendances.original_name IS NOT NULL
UNION SELECT value FROM notes WHERE field = 'name' AND person_id IN (:ids)
UNION SELECT recipient_name FROM drafts WHERE person_id IN (:ids)
UNION SELECT recipient_name FROM messages WHERE person_id IN (:ids)

-- name: begin
INSERT INTO forgetting (person_id) VALUES (:person)

-- name: index_lines
CREATE INDEX links_of_line ON links (attendance_id)

-- name: index_links
CREATE INDEX links_of_person ON links (person_id)

-- name: index_history
CREATE INDEX history_of_message ON message_history (message_id)

-- name: index_approvals
CREATE INDEX approvals_of_draft ON approvals (draft_id)

-- name: index_messages
CREATE INDEX messages_of_approval ON messages (approval_id)

-- name: drop_lines
DROP INDEX links_of_line

-- name: drop_links
DROP INDEX links_of_person

-- name: drop_history
DROP INDEX history_of_message

-- name: drop_approvals
DROP INDEX approvals_of_draft

-- name: drop_messages
DROP INDEX messages_of_approval

-- name: drafts
SELECT id FROM drafts WHERE person_id IN (SELECT person_id FROM forgetting)
UNION SELECT draft_id FROM messages WHERE person_id IN (SELECT person_id FROM forgetting)
UNION SELECT messages.draft_id FROM messages JOIN drafts ON drafts.id = messages.draft_id
WHERE drafts.person_id IN (SELECT person_id FROM forgetting)

-- name: remove_message_history
DELETE FROM message_history
WHERE message_id IN (SELECT id FROM messages WHERE draft_id = :draft)

-- name: remove_answers
DELETE FROM answers WHERE message_id IN (SELECT id FROM messages WHERE draft_id = :draft)

-- name: remove_messages
DELETE FROM messages WHERE draft_id = :draft

-- name: remove_approvals
DELETE FROM approvals WHERE draft_id = :draft

-- name: remove_drafts
DELETE FROM drafts WHERE id = :draft

-- name: remove_notes
DELETE FROM notes WHERE person_id IN (SELECT person_id FROM forgetting)

-- name: remove_suggestions
DELETE FROM suggestions
WHERE person_a IN (SELECT person_id FROM forgetting)
OR person_b IN (SELECT person_id FROM forgetting)

-- name: remove_decisions
DELETE FROM decisions WHERE id IN (
    SELECT decision_id FROM decision_people
    WHERE person_id IN (SELECT person_id FROM forgetting)
    UNION SELECT decision_id FROM decision_links
    WHERE person_id IN (SELECT person_id FROM forgetting)
)

-- name: remove_blocks
DELETE FROM blocks WHERE person_id IN (SELECT person_id FROM forgetting)

-- name: remove_address_blocks
DELETE FROM blocks WHERE address = :address

-- name: remove_attendances
DELETE FROM attendances WHERE id IN (
    SELECT attendance_id FROM links
    WHERE retracted_at IS NULL AND person_id IN (SELECT person_id FROM forgetting)
)

-- name: remove_unlinked
DELETE FROM attendances WHERE email = :address AND NOT EXISTS (
    SELECT 1 FROM links
    WHERE links.attendance_id = attendances.id AND links.retracted_at IS NULL
)

-- name: remove_links
DELETE FROM links WHERE person_id IN (SELECT person_id FROM forgetting)

-- name: remove_people
DELETE FROM people WHERE id IN (SELECT person_id FROM forgetting)

-- name: all_addresses
SELECT attendances.email AS address, links.person_id AS id FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.email IS NOT NULL
UNION SELECT value, person_id FROM notes WHERE field = 'email' AND value <> ''
UNION SELECT address, person_id FROM blocks WHERE address IS NOT NULL
UNION SELECT email, NULL FROM attendances WHERE email IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM links
    WHERE links.attendance_id = attendances.id AND links.retracted_at IS NULL
)
UNION SELECT lower(recipient), person_id FROM messages WHERE recipient IS NOT NULL

-- name: all_names
SELECT identity_keys.key, links.person_id AS id
FROM identity_keys
JOIN links ON links.attendance_id = identity_keys.attendance_id AND links.retracted_at IS NULL

-- name: known_since
SELECT id, created_at FROM people WHERE id IN (:ids)

-- name: holding
SELECT links.person_id AS id FROM attendances
JOIN links ON links.attendance_id = attendances.id AND links.retracted_at IS NULL
WHERE attendances.email = :address
UNION SELECT person_id FROM notes WHERE field = 'email' AND value = :address
UNION SELECT person_id FROM blocks WHERE address = :address AND person_id IS NOT NULL

-- name: known_address
SELECT id FROM blocks WHERE address = :address
UNION SELECT id FROM attendances WHERE email = :address
