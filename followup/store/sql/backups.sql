-- name: into
VACUUM INTO :target

-- name: integrity
SELECT integrity_check AS found FROM pragma_integrity_check

-- name: astray
SELECT COUNT(*) AS count FROM pragma_foreign_key_check

-- name: is_store
SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'

-- name: schema
SELECT type, name, tbl_name, sql FROM sqlite_master
WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY type, name

-- name: people
SELECT COUNT(DISTINCT person_id) AS count FROM links WHERE retracted_at IS NULL

-- name: sessions
SELECT COUNT(*) AS count FROM sessions

-- name: messages
SELECT state, COUNT(*) AS count FROM messages GROUP BY state ORDER BY state

-- name: last_change
SELECT MAX(at) AS at FROM (
    SELECT MAX(created_at) AS at FROM people
    UNION ALL SELECT MAX(created_at) FROM sessions
    UNION ALL SELECT MAX(ingested_at) FROM files
    UNION ALL SELECT MAX(at) FROM notes
    UNION ALL SELECT MAX(decided_at) FROM links
    UNION ALL SELECT MAX(created_at) FROM blocks
    UNION ALL SELECT MAX(updated_at) FROM drafts
    UNION ALL SELECT MAX(updated_at) FROM messages
    UNION ALL SELECT MAX(noted_at) FROM answers
    UNION ALL SELECT MAX(applied_at) FROM migrations
)
