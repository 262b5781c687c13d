-- name: get
SELECT uidvalidity, last_uid, read_at FROM mailboxes WHERE account = :account AND folder = :folder

-- name: put
INSERT INTO mailboxes (account, folder, uidvalidity, last_uid, read_at)
VALUES (:account, :folder, :uidvalidity, :last_uid, :now)
ON CONFLICT (account, folder) DO UPDATE SET
    uidvalidity = excluded.uidvalidity, last_uid = excluded.last_uid, read_at = excluded.read_at

-- name: behind
SELECT 1 FROM messages
WHERE state = 'sent' AND channel = 'email' AND updated_at > COALESCE(
    (SELECT MAX(read_at) FROM mailboxes WHERE account = :account), ''
)
LIMIT 1
