-- A message put off by a server is approved and stays so; by a human's word it comes from
-- another state. Only the first has two such rows after each other.

-- name: departures
SELECT steps.at FROM (
    SELECT
        message_id, state, at,
        LEAD(state) OVER (PARTITION BY message_id ORDER BY id) AS following
    FROM message_history
    WHERE message_id IN (
        SELECT message_id FROM message_history WHERE state = 'sending' AND at > :since
    )
) AS steps
JOIN messages ON messages.id = steps.message_id
WHERE steps.state = 'sending' AND steps.at > :since
AND (steps.following IS NULL OR steps.following NOT IN ('approved', 'handed-over'))
AND messages.channel = 'email' AND lower(messages.sender) = lower(:sender)
ORDER BY steps.at

-- name: put_off
SELECT steps.at FROM (
    SELECT state, at, LAG(state) OVER (ORDER BY id) AS preceding
    FROM message_history WHERE message_id = :message
) AS steps
WHERE steps.state = 'approved' AND steps.preceding = 'approved' AND steps.at > :since

-- name: claims_known
SELECT messages.id, messages.attempts - COUNT(steps.message_id) AS claims
FROM messages
LEFT JOIN (
    SELECT
        message_id, state, LAG(state) OVER (PARTITION BY message_id ORDER BY id) AS preceding
    FROM message_history
    WHERE message_id IN (SELECT id FROM messages WHERE state = 'approved')
) AS steps
ON steps.message_id = messages.id AND steps.state = 'approved' AND steps.preceding = 'approved'
WHERE messages.state = 'approved'
GROUP BY messages.id, messages.attempts

-- name: gone
-- The states are named as the indices name them, or those would not be used.
SELECT
    messages.message_id,
    messages.attempts - COUNT(steps.message_id)
    + CASE WHEN messages.state IN ('failed', 'cancelled') THEN 1 ELSE 0 END AS times
FROM messages
LEFT JOIN (
    SELECT
        message_id, state, LAG(state) OVER (PARTITION BY message_id ORDER BY id) AS preceding
    FROM message_history
    WHERE message_id IN (
        SELECT id FROM messages WHERE attempts > 1 OR state IN ('failed', 'cancelled')
    )
) AS steps
ON steps.message_id = messages.id AND steps.state = 'approved' AND steps.preceding = 'approved'
WHERE messages.state IN ('sending', 'sent', 'handed-over', 'uncertain')
OR (
    messages.state IN ('failed', 'cancelled') AND (
        EXISTS (
            SELECT 1 FROM messages AS later
            WHERE later.session_id = messages.session_id AND later.person_id = messages.person_id
            AND later.state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain')
            AND later.state <> 'approved'
        )
        OR EXISTS (
            SELECT 1 FROM messages AS later
            WHERE later.session_id = messages.session_id
            AND lower(later.recipient) = lower(messages.recipient)
            AND later.recipient IS NOT NULL
            AND later.state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain')
            AND later.state <> 'approved'
        )
    )
)
GROUP BY messages.id, messages.message_id, messages.attempts, messages.state
ORDER BY messages.id

-- name: note_put_off
INSERT INTO message_history (message_id, state, detail, at)
VALUES (:id, 'approved', :detail, :now)
