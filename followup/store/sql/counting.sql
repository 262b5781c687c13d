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

-- name: note_put_off
INSERT INTO message_history (message_id, state, detail, at)
VALUES (:id, 'approved', :detail, :now)
