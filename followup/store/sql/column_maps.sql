-- name: put
INSERT INTO column_maps (columns, used_at) VALUES (:columns, :now)
ON CONFLICT (columns) DO UPDATE SET used_at = excluded.used_at

-- name: all
SELECT columns FROM column_maps ORDER BY used_at DESC, columns
