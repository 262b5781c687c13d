-- name: attach
ATTACH DATABASE :path AS present

-- name: drop_ids
DROP TABLE IF EXISTS temp.ids

-- name: drop_kept
DROP TABLE IF EXISTS temp.kept

-- name: detach
DETACH DATABASE present

-- name: create_ids
CREATE TEMP TABLE ids (
    kind TEXT NOT NULL, theirs INTEGER NOT NULL, ours INTEGER NOT NULL,
    carried INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (kind, theirs, ours)
)

-- name: create_kept
CREATE TEMP TABLE kept (session INTEGER PRIMARY KEY)

-- name: map_sessions
INSERT INTO ids (kind, theirs, ours)
SELECT 'sessions', theirs.id, ours.id
FROM present.sessions AS theirs
JOIN main.sessions AS ours ON ours.id = theirs.id AND ours.created_at = theirs.created_at
UNION
SELECT 'sessions', theirs.session_id, ours.session_id
FROM present.files AS theirs JOIN main.files AS ours ON ours.digest = theirs.digest

-- name: map_like_sessions
INSERT INTO ids (kind, theirs, ours)
SELECT 'sessions', theirs.id, ours.id
FROM present.sessions AS theirs JOIN main.sessions AS ours ON ours.day = theirs.day
WHERE theirs.id NOT IN (SELECT ids.theirs FROM ids WHERE kind = 'sessions')
AND (
    ours.meeting_id = theirs.meeting_id
    OR (ours.topic = theirs.topic AND COALESCE(ours.meeting_id = theirs.meeting_id, 1))
)

-- name: map_lines
INSERT INTO ids (kind, theirs, ours)
SELECT 'attendances', theirs.id, ours.id
FROM present.attendances AS theirs
JOIN present.files AS their_file ON their_file.id = theirs.file_id
JOIN main.files AS our_file ON our_file.digest = their_file.digest
JOIN main.attendances AS ours
    ON ours.session_id = our_file.session_id AND ours.file_id = our_file.id
    AND ours.line = theirs.line

-- name: map_people
INSERT INTO ids (kind, theirs, ours)
SELECT 'people', theirs.id, ours.id
FROM present.people AS theirs
JOIN main.people AS ours ON ours.id = theirs.id AND ours.created_at = theirs.created_at

-- name: map_possibly_same
INSERT INTO ids (kind, theirs, ours)
SELECT DISTINCT 'perhaps', theirs.person_id, ours.person_id
FROM ids
JOIN present.links AS theirs ON theirs.attendance_id = ids.theirs
JOIN main.links AS ours ON ours.attendance_id = ids.ours
WHERE ids.kind = 'attendances' AND theirs.retracted_at IS NULL AND ours.retracted_at IS NULL

-- name: map_surely_same
INSERT INTO ids (kind, theirs, ours)
SELECT DISTINCT 'people', theirs.person_id, ours.person_id
FROM ids
JOIN present.links AS theirs ON theirs.attendance_id = ids.theirs
JOIN main.links AS ours ON ours.attendance_id = ids.ours
WHERE ids.kind = 'attendances' AND theirs.retracted_at IS NULL AND ours.retracted_at IS NULL
AND theirs.strength <> 'provisional' AND ours.strength <> 'provisional'
AND theirs.person_id NOT IN (SELECT known.theirs FROM ids AS known WHERE known.kind = 'people')
AND ours.person_id NOT IN (SELECT known.ours FROM ids AS known WHERE known.kind = 'people')

-- name: map_readers
INSERT INTO ids (kind, theirs, ours)
SELECT DISTINCT 'readers', messages.person_id, links.person_id
FROM present.messages AS messages
JOIN main.attendances AS lines ON lines.email = lower(messages.recipient)
JOIN main.links AS links ON links.attendance_id = lines.id AND links.retracted_at IS NULL
WHERE messages.state IN ('sending', 'sent', 'handed-over', 'uncertain')

-- name: keep_sessions
INSERT INTO kept (session)
SELECT session_id FROM present.messages
WHERE state IN ('sending', 'sent', 'handed-over', 'uncertain')
UNION
SELECT lines.session_id
FROM present.blocks AS blocks
JOIN present.links AS links ON links.person_id = blocks.person_id AND links.retracted_at IS NULL
JOIN present.attendances AS lines ON lines.id = links.attendance_id
WHERE blocks.lifted_at IS NULL
AND NOT EXISTS (
    SELECT 1 FROM ids WHERE kind IN ('people', 'perhaps') AND ids.theirs = blocks.person_id
)

-- name: number
INSERT INTO ids (kind, theirs, ours, carried)
SELECT ':table', theirs.id,
    CASE WHEN EXISTS (SELECT 1 FROM main.:table AS taken WHERE taken.id = theirs.id) THEN (
        SELECT MAX(both.id) FROM (SELECT id FROM main.:table UNION ALL SELECT id FROM present.:table) AS both
    ) + ROW_NUMBER() OVER (ORDER BY theirs.id)
    ELSE theirs.id END, 1
FROM present.:table AS theirs
WHERE :which

-- name: copy
INSERT INTO main.:table (:columns) SELECT :values FROM present.:table AS theirs WHERE :which

-- name: copy_draft
INSERT INTO main.drafts (:columns) SELECT :values FROM present.drafts AS theirs
WHERE theirs.id = :draft
ON CONFLICT (person_id, session_id, channel) DO UPDATE SET :updates
RETURNING id

-- name: columns
SELECT name FROM pragma_table_info(:table)

-- name: link_again
DELETE FROM main.identified_sessions WHERE session_id IN (
    SELECT session_id FROM main.files
    WHERE id IN (SELECT ours FROM ids WHERE kind = 'files' AND carried)
)

-- name: no_contact
UPDATE main.sessions SET no_contact = 1 WHERE id IN (
    SELECT ids.ours FROM ids JOIN present.sessions AS theirs ON theirs.id = ids.theirs
    WHERE ids.kind = 'sessions' AND theirs.no_contact
)

-- name: rehearsals
INSERT INTO main.rehearsals SELECT * FROM present.rehearsals WHERE true ON CONFLICT DO NOTHING

-- name: blocked
SELECT blocks.id, blocks.person_id, blocks.address, blocks.origin FROM present.blocks AS blocks
WHERE blocks.lifted_at IS NULL ORDER BY blocks.id

-- name: addresses_of
SELECT DISTINCT lines.email AS address
FROM present.links AS links JOIN present.attendances AS lines ON lines.id = links.attendance_id
WHERE links.person_id = :person AND links.retracted_at IS NULL AND lines.email IS NOT NULL
UNION
SELECT value FROM present.notes WHERE person_id = :person AND field = 'email' AND value <> ''

-- name: held_by
SELECT 1 FROM main.links AS links JOIN main.attendances AS lines ON lines.id = links.attendance_id
WHERE links.person_id IN (:ids) AND links.retracted_at IS NULL AND lines.email = :address

-- name: stands_blocked
SELECT 1 FROM main.blocks WHERE lifted_at IS NULL
AND origin = :origin
AND COALESCE(person_id, 0) = COALESCE(:person, 0) AND COALESCE(address, '') = COALESCE(:address, '')

-- name: ours
SELECT DISTINCT ours FROM ids WHERE kind IN (:ids) AND theirs = :theirs ORDER BY ours

-- name: theirs
SELECT id, message_id, state, detail, updated_at, draft_id, approval_id, person_id, session_id,
    recipient
FROM present.messages
ORDER BY CASE WHEN state = 'uncertain' THEN 1 ELSE 0 END, id

-- name: by_message_id
SELECT id, state FROM main.messages WHERE message_id = :message_id

-- name: answers
INSERT INTO main.answers (:columns)
SELECT :values FROM present.answers AS theirs
JOIN present.messages AS their_message ON their_message.id = theirs.message_id
JOIN main.messages AS our_message ON our_message.message_id = their_message.message_id
WHERE true
ON CONFLICT (message_id, header_id) DO UPDATE SET kind = excluded.kind, confirmed = 1
WHERE excluded.confirmed = 1

-- name: theirs_left
SELECT id FROM present.messages
WHERE message_id = :message_id AND state IN ('sending', 'sent', 'handed-over', 'uncertain')

-- name: live_of_person
SELECT id, state, message_id FROM main.messages
WHERE person_id = :person AND session_id = :session AND state NOT IN ('failed', 'cancelled')

-- name: live_of_address
SELECT id FROM main.messages
WHERE session_id = :session AND lower(recipient) = lower(:recipient)
AND state NOT IN ('failed', 'cancelled')

-- name: approve_draft
UPDATE main.drafts SET state = 'approved' WHERE id = :draft

-- name: last_approval
SELECT MAX(id) AS id FROM main.approvals WHERE draft_id = :draft

-- name: last_message
SELECT MAX(id) AS id FROM main.messages WHERE draft_id = :draft

-- name: lacking_people
SELECT COUNT(DISTINCT person_id) AS count FROM present.links
WHERE retracted_at IS NULL
AND person_id NOT IN (SELECT theirs FROM ids WHERE kind IN ('people', 'perhaps'))

-- name: lacking_sessions
SELECT COUNT(*) AS count FROM present.sessions
WHERE id NOT IN (SELECT theirs FROM ids WHERE kind = 'sessions')

-- name: carried_sessions
SELECT COUNT(*) AS count FROM ids WHERE kind = 'sessions' AND carried

-- name: ours_of
(SELECT MIN(ours) FROM ids WHERE kind = ':table' AND ids.theirs = theirs.:column)

-- name: session_of_file
(SELECT session_id FROM main.files WHERE id = :file)

-- name: digest_of_draft
(SELECT digest FROM main.drafts WHERE id = :draft)

-- name: numbered
theirs.id IN (SELECT ids.theirs FROM ids WHERE kind = ':table' AND carried)

-- name: new_sessions
theirs.id IN (SELECT session FROM kept)
AND theirs.id NOT IN (SELECT ids.theirs FROM ids WHERE kind = 'sessions')

-- name: new_files
theirs.session_id IN (SELECT session FROM kept)
AND theirs.digest NOT IN (SELECT digest FROM main.files)

-- name: of_new_files
theirs.file_id IN (SELECT ids.theirs FROM ids WHERE kind = 'files' AND carried)

-- name: of_new_lines
theirs.retracted_at IS NULL
AND theirs.attendance_id IN (
    SELECT ids.theirs FROM ids WHERE kind = 'attendances' AND carried
)

-- name: new_people
theirs.id NOT IN (SELECT ids.theirs FROM ids WHERE kind = 'people')
AND theirs.id IN (
    SELECT links.person_id
    FROM present.links AS links JOIN ids ON ids.theirs = links.attendance_id
    WHERE ids.kind = 'attendances' AND ids.carried AND links.retracted_at IS NULL
    UNION
    SELECT person_id FROM present.messages
    WHERE state IN ('sending', 'sent', 'handed-over', 'uncertain')
)

-- name: of_new_people
theirs.person_id IN (SELECT ids.theirs FROM ids WHERE kind = 'people' AND carried)
