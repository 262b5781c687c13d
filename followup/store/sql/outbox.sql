-- The states are named as the indices name them, or those would not be used.

-- name: live_of_person
SELECT id, channel, state, recipient_name FROM messages
WHERE person_id = :person AND session_id = :session
AND state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain')

-- name: live_of_address
SELECT id, channel, state, recipient_name FROM messages
WHERE session_id = :session AND lower(recipient) = lower(:recipient) AND recipient IS NOT NULL
AND state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain')

-- name: add_approval
INSERT INTO approvals (draft_id, digest, approved_at, expires_at)
VALUES (:draft, :digest, :now, :expires_at)
RETURNING id

-- name: set_draft
UPDATE drafts SET state = :state, updated_at = :now WHERE id = :draft

-- name: add_message
INSERT INTO messages (
    draft_id, approval_id, person_id, session_id, channel, recipient, recipient_name, sender,
    subject, raw, message_id, created_at, updated_at
) VALUES (
    :draft, :approval, :person, :session, :channel, :recipient, :recipient_name, :sender,
    :subject, :raw, :message_id, :now, :now
) RETURNING id

-- name: withdraw_approval
UPDATE approvals SET withdrawn_at = :now WHERE draft_id = :draft AND withdrawn_at IS NULL

-- name: live_of_draft
SELECT messages.*, approvals.expires_at
FROM messages JOIN approvals ON approvals.id = messages.approval_id
WHERE messages.draft_id = :draft AND messages.state NOT IN ('failed', 'cancelled')

-- name: get
SELECT messages.*, approvals.expires_at
FROM messages JOIN approvals ON approvals.id = messages.approval_id
WHERE messages.id = :id

-- name: gate
SELECT messages.*, approvals.expires_at, approvals.withdrawn_at,
    approvals.digest AS approval_digest,
    drafts.channel AS draft_channel, drafts.recipient AS draft_recipient,
    drafts.subject AS draft_subject, drafts.body AS draft_body, drafts.digest AS draft_digest,
    drafts.state AS draft_state, drafts.basis, sessions.no_contact
FROM messages
JOIN approvals ON approvals.id = messages.approval_id
JOIN drafts ON drafts.id = messages.draft_id
JOIN sessions ON sessions.id = messages.session_id
WHERE messages.id = :id

-- name: move
UPDATE messages SET
    state = :state, detail = :detail, not_before = :not_before, attempts = attempts + :tries,
    updated_at = :now
WHERE id = :id AND (
    (state = 'approved' AND :state = 'approved')
    OR EXISTS (
        SELECT 1 FROM transitions WHERE transitions.before = state AND transitions.after = :state
    )
)
RETURNING *, (SELECT approvals.expires_at FROM approvals WHERE approvals.id = approval_id)
    AS expires_at

-- name: waiting_counts
SELECT channel, COUNT(*) AS count FROM messages WHERE state = 'approved' GROUP BY channel

-- name: approved
SELECT messages.*, approvals.expires_at
FROM messages JOIN approvals ON approvals.id = messages.approval_id
WHERE messages.state = 'approved'
ORDER BY messages.id

-- name: sending
SELECT messages.*, approvals.expires_at
FROM messages JOIN approvals ON approvals.id = messages.approval_id
WHERE messages.state = 'sending'
ORDER BY messages.id

-- name: all
SELECT messages.*, approvals.expires_at
FROM messages JOIN approvals ON approvals.id = messages.approval_id
ORDER BY messages.id

-- name: of_session
SELECT messages.*, approvals.expires_at
FROM messages JOIN approvals ON approvals.id = messages.approval_id
WHERE messages.session_id = :session
ORDER BY messages.id

-- name: of_person
SELECT messages.*, approvals.expires_at
FROM messages JOIN approvals ON approvals.id = messages.approval_id
WHERE messages.person_id = :person
ORDER BY messages.id

-- name: same_contact
-- While it is live none of the others is: the indices see to that.
SELECT others.message_id FROM messages
JOIN messages AS others ON others.session_id = messages.session_id AND (
    others.person_id = messages.person_id
    OR lower(others.recipient) = lower(messages.recipient)
)
WHERE messages.id = :id
AND (others.id = messages.id OR others.state IN ('failed', 'cancelled'))
ORDER BY others.id

-- name: last_reached
SELECT MAX(id) AS id FROM messages
WHERE person_id = :person AND session_id <> :session
AND state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain')
AND state NOT IN ('approved', 'sending', 'uncertain')

-- name: counts
SELECT state, COUNT(*) AS count FROM messages GROUP BY state

-- name: pasted_since
SELECT COUNT(*) AS count FROM messages
WHERE channel = 'copy' AND state = 'handed-over' AND updated_at >= :since

-- name: written_to
SELECT person_id, state FROM messages
WHERE session_id = :session AND state NOT IN ('failed', 'cancelled')

-- name: reached
SELECT DISTINCT person_id FROM messages
WHERE state IN ('sent', 'handed-over', 'uncertain')
AND NOT EXISTS (
    SELECT 1 FROM answers
    WHERE answers.message_id = messages.id AND answers.kind = 'hard-bounce' AND answers.sure = 1
)
AND person_id NOT IN (
    SELECT theirs.person_id FROM messages AS theirs
    JOIN answers ON answers.message_id = theirs.id
    WHERE (answers.kind = 'reply' AND COALESCE(answers.confirmed, answers.sure) = 1)
    OR answers.kind = 'refusal'
)
