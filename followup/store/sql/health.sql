-- name: integrity
PRAGMA integrity_check(5)

-- name: strays
PRAGMA foreign_key_check

-- name: newest
SELECT MAX(at) AS at FROM message_history
