-- name: give_way
UPDATE messages SET state = 'cancelled', detail = 'store.claim-second', updated_at = :now
WHERE person_id = :target AND session_id = :session AND state = 'approved'
AND EXISTS (
    SELECT 1 FROM messages AS theirs
    WHERE theirs.person_id = :person AND theirs.session_id = :session
    AND theirs.state IN ('sending', 'sent', 'handed-over', 'uncertain')
)

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
AND (
    state <> 'approved'
    OR draft_id IN (SELECT id FROM drafts WHERE drafts.person_id = :target)
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

-- name: strays
-- The states are named as the indices name them. Addresses of lines and notes are lower-case.
SELECT id, draft_id, person_id, session_id, state, lower(recipient) AS address FROM messages
WHERE recipient IS NOT NULL
AND state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain')
AND NOT EXISTS (
    SELECT 1 FROM links JOIN attendances ON attendances.id = links.attendance_id
    WHERE links.person_id = messages.person_id AND links.retracted_at IS NULL
    AND attendances.email = lower(messages.recipient)
)
AND NOT EXISTS (
    SELECT 1 FROM notes
    WHERE notes.person_id = messages.person_id AND notes.field = 'email'
    AND notes.value = lower(messages.recipient)
    AND notes.id = (
        SELECT MAX(newest.id) FROM notes AS newest
        WHERE newest.person_id = notes.person_id AND newest.field = 'email'
    )
    AND EXISTS (
        SELECT 1 FROM links
        WHERE links.person_id = notes.person_id AND links.retracted_at IS NULL
    )
)
ORDER BY id

-- name: holders
SELECT held.id, EXISTS (
    SELECT 1 FROM links JOIN attendances ON attendances.id = links.attendance_id
    WHERE links.person_id = held.id AND links.retracted_at IS NULL
    AND attendances.session_id = :session
) AS there
FROM (
    SELECT links.person_id AS id
    FROM attendances JOIN links ON links.attendance_id = attendances.id
    WHERE attendances.email = :address AND links.retracted_at IS NULL
    UNION
    SELECT notes.person_id AS id FROM notes
    WHERE notes.field = 'email' AND notes.value = :address
    AND notes.id = (
        SELECT MAX(newest.id) FROM notes AS newest
        WHERE newest.person_id = notes.person_id AND newest.field = 'email'
    )
    AND EXISTS (
        SELECT 1 FROM links
        WHERE links.person_id = notes.person_id AND links.retracted_at IS NULL
    )
) AS held
ORDER BY there DESC, held.id

-- name: make_way
UPDATE messages SET state = 'cancelled', detail = 'store.claim-second', updated_at = :now
WHERE person_id = :target AND state = 'approved' AND id <> :id
AND session_id = (
    SELECT left_one.session_id FROM messages AS left_one
    WHERE left_one.id = :id AND left_one.state IN ('sending', 'sent', 'handed-over', 'uncertain')
)
RETURNING draft_id

-- name: withdraw_one
UPDATE approvals SET withdrawn_at = :now WHERE draft_id = :draft AND withdrawn_at IS NULL

-- name: close_one
UPDATE drafts SET state = 'cancelled', updated_at = :now WHERE id = :draft

-- name: readdress_message
UPDATE messages SET person_id = :target
WHERE id = :id
AND NOT EXISTS (
    SELECT 1 FROM messages AS theirs
    WHERE theirs.person_id = :target AND theirs.session_id = :session
    AND theirs.state NOT IN ('failed', 'cancelled')
)
RETURNING id

-- name: drop_untouched
DELETE FROM drafts
WHERE person_id = :target AND session_id = :session AND id <> :draft
AND channel = (SELECT theirs.channel FROM drafts AS theirs WHERE theirs.id = :draft)
AND state IN ('proposed', 'stale') AND edited = 0
AND NOT EXISTS (SELECT 1 FROM approvals WHERE approvals.draft_id = drafts.id)

-- name: readdress_draft
UPDATE drafts SET person_id = :target
WHERE id = :draft
AND NOT EXISTS (
    SELECT 1 FROM drafts AS theirs
    WHERE theirs.person_id = :target AND theirs.session_id = :session
    AND theirs.channel = drafts.channel
)

-- name: note_message
INSERT INTO decision_messages (decision_id, message_id, person_id)
SELECT decision_id, :message, :person FROM decision_notes
WHERE decision_id IN (
    SELECT id FROM decisions WHERE undone_at IS NULL
) AND note_id = (
    SELECT id FROM notes
    WHERE person_id = :target AND field = 'email' AND value = :address
    AND id = (
        SELECT MAX(newest.id) FROM notes AS newest
        WHERE newest.person_id = :target AND newest.field = 'email'
    )
)
ON CONFLICT DO NOTHING
RETURNING decision_id

-- name: note_draft
INSERT INTO decision_drafts (decision_id, draft_id, person_id, state, left_as)
SELECT :decision, id, person_id, state, state FROM drafts WHERE id = :draft
ON CONFLICT DO NOTHING

-- name: note_person
-- Without a place: the decision is not about them, but can no longer be undone behind a later
-- one that is.
INSERT INTO decision_people (decision_id, person_id, place) VALUES (:decision, :person, NULL)
ON CONFLICT DO NOTHING
