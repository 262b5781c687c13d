-- name: tables
SELECT name FROM sqlite_master WHERE type = 'table'

-- name: has_migrations
SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'

-- name: reached
SELECT COALESCE(MAX(number), 0) AS number FROM migrations

-- name: create
CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
)

-- name: record
INSERT INTO migrations (number, name, applied_at) VALUES (:number, :name, :at)
