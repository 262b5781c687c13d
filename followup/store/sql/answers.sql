-- name: add
INSERT INTO answers (
    message_id, kind, header_id, received_at, excerpt, detail, until, sure, noted_at
) SELECT id, :kind, :header_id, :received_at, :excerpt, :detail, :until, :sure, :now
FROM messages WHERE message_id = :message
ON CONFLICT (message_id, header_id) DO NOTHING
RETURNING id

-- name: get
SELECT answers.*, messages.person_id
FROM answers JOIN messages ON messages.id = answers.message_id
WHERE answers.id = :id

-- name: of_message
SELECT answers.*, messages.person_id
FROM answers JOIN messages ON messages.id = answers.message_id
WHERE answers.message_id = :message
ORDER BY answers.received_at, answers.id

-- name: of_person
SELECT answers.*, messages.person_id
FROM answers JOIN messages ON messages.id = answers.message_id
WHERE messages.person_id = :person
ORDER BY answers.received_at, answers.id

-- name: all
SELECT answers.*, messages.person_id
FROM answers JOIN messages ON messages.id = answers.message_id
ORDER BY answers.received_at, answers.id

-- name: pending
SELECT answers.*, messages.person_id
FROM answers JOIN messages ON messages.id = answers.message_id
WHERE answers.confirmed IS NULL
AND (answers.kind = 'refusal' OR (answers.kind = 'reply' AND answers.sure = 0))
ORDER BY answers.received_at, answers.id

-- name: replied_since
SELECT answers.*, messages.person_id
FROM answers JOIN messages ON messages.id = answers.message_id
WHERE answers.received_at >= :since
AND (
    (answers.kind = 'reply' AND COALESCE(answers.confirmed, answers.sure) = 1)
    OR (answers.kind = 'refusal' AND answers.confirmed = 0)
)
ORDER BY answers.received_at, answers.id

-- name: confirm
-- What is no refusal after all, and may be about something else, is asked about as a reply.
UPDATE answers SET
    kind = CASE
        WHEN kind = 'refusal' AND sure = 0 AND :confirmed = 0 THEN 'reply' ELSE kind
    END,
    confirmed = CASE
        WHEN kind = 'refusal' AND sure = 0 AND :confirmed = 0 THEN NULL ELSE :confirmed
    END,
    excerpt = CASE WHEN kind = 'reply' AND :confirmed = 0 THEN '' ELSE excerpt END
WHERE id = :id

-- name: confirm_refusals
UPDATE answers SET
    kind = CASE WHEN sure = 0 AND :confirmed = 0 THEN 'reply' ELSE kind END,
    confirmed = CASE WHEN sure = 0 AND :confirmed = 0 THEN NULL ELSE :confirmed END
WHERE kind = 'refusal' AND confirmed IS NULL
AND message_id IN (
    SELECT id FROM messages WHERE person_id = :person OR lower(recipient) = :address
)

-- name: went_out
SELECT id, person_id, recipient, recipient_name, subject, message_id, created_at FROM messages
WHERE channel = 'email'
AND (attempts > 0 OR state IN ('sending', 'sent', 'handed-over', 'uncertain'))
ORDER BY id

-- name: proven
SELECT DISTINCT messages.id
FROM messages JOIN answers ON answers.message_id = messages.id
WHERE (answers.sure = 1 OR (answers.kind = 'reply' AND answers.confirmed = 1))
AND (messages.state = 'uncertain' OR (messages.state = 'approved' AND messages.attempts > 0))
ORDER BY messages.id
