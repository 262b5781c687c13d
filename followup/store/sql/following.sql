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

-- name: addressed
SELECT id, draft_id, person_id, session_id, lower(recipient) AS recipient FROM messages
WHERE person_id IN (:ids) AND recipient IS NOT NULL AND state NOT IN ('failed', 'cancelled')
ORDER BY id

-- name: readdress_message
UPDATE messages SET person_id = :target
WHERE id = :id
AND NOT EXISTS (
    SELECT 1 FROM messages AS theirs
    WHERE theirs.person_id = :target AND theirs.session_id = :session
    AND theirs.state NOT IN ('failed', 'cancelled')
)
RETURNING id

-- name: readdress_draft
UPDATE drafts SET person_id = :target
WHERE id = :draft
AND NOT EXISTS (
    SELECT 1 FROM drafts AS theirs
    WHERE theirs.person_id = :target AND theirs.session_id = :session
    AND theirs.channel = drafts.channel
)
