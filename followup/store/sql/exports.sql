-- name: made
SELECT id, created_at FROM people WHERE id IN (:ids)
