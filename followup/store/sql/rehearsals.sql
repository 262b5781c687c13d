-- name: put
INSERT INTO rehearsals (folder, written_at) VALUES (:folder, :now)
ON CONFLICT (folder) DO UPDATE SET written_at = excluded.written_at

-- name: all
SELECT folder FROM rehearsals ORDER BY written_at, folder
