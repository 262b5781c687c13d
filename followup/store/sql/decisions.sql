-- name: add
INSERT INTO decisions (kind, decided_at) VALUES (:kind, :now) RETURNING id

-- name: add_person
INSERT INTO decision_people (decision_id, person_id, place) VALUES (:decision, :person, :place)
ON CONFLICT DO NOTHING

-- name: note_links
INSERT INTO decision_links (decision_id, attendance_id, person_id, rule, strength, decided_by)
SELECT :decision, attendance_id, person_id, rule, strength, decided_by FROM links
WHERE retracted_at IS NULL AND person_id IN (:ids)

-- name: note_drafts
INSERT INTO decision_drafts (decision_id, draft_id, person_id, state)
SELECT :decision, id, person_id, state FROM drafts WHERE person_id IN (:ids)

-- name: note_messages
INSERT INTO decision_messages (decision_id, message_id, person_id)
SELECT :decision, id, person_id FROM messages WHERE person_id IN (:ids)

-- name: note_answers
INSERT INTO decision_answers (decision_id, suggestion_id, answer, answered_at)
SELECT :decision, id, answer, answered_at FROM suggestions
WHERE person_a IN (:ids) OR person_b IN (:ids)
ON CONFLICT DO NOTHING

-- name: last_note
SELECT COALESCE(MAX(id), 0) AS id FROM notes

-- name: new_notes
INSERT INTO decision_notes (decision_id, note_id)
SELECT :decision, id FROM notes WHERE id > :last

-- name: new_answers
INSERT INTO decision_answers (decision_id, suggestion_id)
SELECT :decision, id FROM suggestions
WHERE answer IS NOT NULL AND (person_a IN (:ids) OR person_b IN (:ids))
ON CONFLICT DO NOTHING

-- name: left_as
UPDATE decision_drafts
SET left_as = (SELECT state FROM drafts WHERE drafts.id = decision_drafts.draft_id)
WHERE decision_id = :decision

-- name: same_links
DELETE FROM decision_links WHERE decision_id = :decision AND EXISTS (
    SELECT 1 FROM links
    WHERE links.attendance_id = decision_links.attendance_id AND links.retracted_at IS NULL
    AND links.person_id = decision_links.person_id AND links.rule = decision_links.rule
    AND links.strength = decision_links.strength AND links.decided_by = decision_links.decided_by
)

-- name: same_drafts
DELETE FROM decision_drafts WHERE decision_id = :decision AND EXISTS (
    SELECT 1 FROM drafts
    WHERE drafts.id = decision_drafts.draft_id
    AND drafts.person_id = decision_drafts.person_id AND drafts.state = decision_drafts.state
)

-- name: same_messages
DELETE FROM decision_messages WHERE decision_id = :decision AND EXISTS (
    SELECT 1 FROM messages
    WHERE messages.id = decision_messages.message_id
    AND messages.person_id = decision_messages.person_id
)

-- name: same_answers
DELETE FROM decision_answers WHERE decision_id = :decision AND EXISTS (
    SELECT 1 FROM suggestions
    WHERE suggestions.id = decision_answers.suggestion_id
    AND COALESCE(suggestions.answer, '') = COALESCE(decision_answers.answer, '')
)

-- name: answered_about
SELECT suggestions.person_a, suggestions.person_b
FROM decision_answers JOIN suggestions ON suggestions.id = decision_answers.suggestion_id
WHERE decision_answers.decision_id = :decision
ORDER BY suggestions.id

-- name: all
SELECT id, kind, decided_at, undone_at FROM decisions ORDER BY id DESC

-- name: get
SELECT id, kind, decided_at, undone_at FROM decisions WHERE id = :id

-- name: last
SELECT id, kind, decided_at, undone_at FROM decisions
WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1

-- name: people
SELECT person_id FROM decision_people
WHERE decision_id = :decision AND place IS NOT NULL ORDER BY place

-- name: resting
SELECT decisions.id, decisions.kind, decisions.decided_at, decisions.undone_at
FROM decisions
WHERE decisions.id > :decision AND decisions.undone_at IS NULL AND EXISTS (
    SELECT 1 FROM decision_people AS theirs
    JOIN decision_people AS ours ON ours.person_id = theirs.person_id
    WHERE theirs.decision_id = decisions.id AND ours.decision_id = :decision
    AND theirs.place IS NOT NULL
)
ORDER BY decisions.id DESC LIMIT 1

-- name: links
SELECT kept.attendance_id, kept.person_id, kept.rule, kept.strength, kept.decided_by,
    attendances.session_id
FROM decision_links AS kept JOIN attendances ON attendances.id = kept.attendance_id
WHERE kept.decision_id = :decision ORDER BY kept.attendance_id

-- name: give_back_message
UPDATE messages SET person_id = :person
WHERE id = :message AND (
    state IN ('failed', 'cancelled')
    OR NOT EXISTS (
        SELECT 1 FROM messages AS theirs
        WHERE theirs.session_id = messages.session_id AND theirs.id <> messages.id
        AND theirs.person_id = :person AND theirs.state NOT IN ('failed', 'cancelled')
    )
)

-- name: news_since
SELECT id FROM files WHERE ingested_at > :at
UNION ALL
SELECT id FROM decisions WHERE decided_at = :at AND id <> :decision AND undone_at IS NULL
LIMIT 1

-- name: messages
SELECT message_id, person_id FROM decision_messages
WHERE decision_id = :decision ORDER BY message_id

-- name: drafts
SELECT draft_id, person_id, state, left_as FROM decision_drafts
WHERE decision_id = :decision ORDER BY draft_id

-- name: give_back_draft
UPDATE drafts SET person_id = :person
WHERE id = :draft
AND NOT EXISTS (
    SELECT 1 FROM drafts AS theirs
    WHERE theirs.person_id = :person AND theirs.session_id = drafts.session_id
    AND theirs.channel = drafts.channel AND theirs.id <> drafts.id
)
AND NOT EXISTS (
    SELECT 1 FROM messages
    WHERE messages.draft_id = drafts.id AND messages.person_id <> :person
    AND messages.state NOT IN ('failed', 'cancelled')
)

-- name: reopen_draft
UPDATE drafts SET state = :state, updated_at = :now WHERE id = :draft AND state = :left_as

-- name: forget_notes
DELETE FROM notes WHERE id IN (
    SELECT note_id FROM decision_notes WHERE decision_id = :decision
)

-- name: give_back_answers
UPDATE suggestions SET
    answer = (
        SELECT kept.answer FROM decision_answers AS kept
        WHERE kept.decision_id = :decision AND kept.suggestion_id = suggestions.id
    ),
    answered_at = (
        SELECT kept.answered_at FROM decision_answers AS kept
        WHERE kept.decision_id = :decision AND kept.suggestion_id = suggestions.id
    )
WHERE id IN (SELECT suggestion_id FROM decision_answers WHERE decision_id = :decision)

-- name: undone
UPDATE decisions SET undone_at = :now WHERE id = :decision
