-- name: known
SELECT id, session_id FROM files WHERE digest = :digest

-- name: add
INSERT INTO files (session_id, path, digest, platform, kind, ingested_at)
VALUES (:session, :path, :digest, :platform, :kind, :now)
RETURNING id

-- name: of_session
SELECT id, path, platform, kind FROM files WHERE session_id = :session ORDER BY id
