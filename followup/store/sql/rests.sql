-- name: put
INSERT INTO rests (address, until, words) VALUES (lower(:address), :until, :words)
ON CONFLICT (address) DO UPDATE SET until = excluded.until, words = excluded.words

-- name: of
SELECT until, words FROM rests
WHERE address = lower(:address) AND until > :now AND until <= :farthest

-- name: lift
DELETE FROM rests WHERE address = lower(:address)
