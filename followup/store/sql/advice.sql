-- name: put
INSERT INTO advice (platform, given_at) VALUES (:platform, :now) ON CONFLICT DO NOTHING

-- name: given
SELECT platform FROM advice WHERE platform = :platform
