-- name: current
SELECT id, state FROM drafts
WHERE person_id = :person AND session_id = :session AND channel = :channel

-- name: put
INSERT INTO drafts (
    person_id, session_id, channel, recipient, recipient_name, subject, body, language, template,
    address_source, claims, warnings, basis, digest, edited, state, created_at, updated_at
) VALUES (
    :person, :session, :channel, :recipient, :recipient_name, :subject, :body, :language,
    :template, :address_source, :claims, :warnings, :basis, :digest, 0, 'proposed', :now, :now
) ON CONFLICT (person_id, session_id, channel) DO UPDATE SET
    recipient = excluded.recipient, recipient_name = excluded.recipient_name,
    subject = excluded.subject, body = excluded.body, language = excluded.language,
    template = excluded.template, address_source = excluded.address_source,
    claims = excluded.claims, warnings = excluded.warnings, basis = excluded.basis,
    digest = excluded.digest, edited = 0, state = 'proposed', updated_at = excluded.updated_at
RETURNING id

-- name: get
SELECT * FROM drafts WHERE id = :id

-- name: all
SELECT * FROM drafts ORDER BY id

-- name: of_session
SELECT * FROM drafts WHERE session_id = :session ORDER BY id

-- name: drafted
SELECT DISTINCT session_id FROM drafts

-- name: standing
SELECT id, state FROM drafts WHERE session_id = :session ORDER BY id

-- name: set_state
UPDATE drafts SET state = :state, updated_at = :now WHERE id = :id

-- name: reword
UPDATE drafts SET
    subject = :subject, body = :body, claims = :claims, warnings = :warnings, digest = :digest,
    state = 'proposed', updated_at = :now
WHERE id = :id

-- name: mark_edited
UPDATE drafts SET edited = 1 WHERE id = :id

-- name: rebase
UPDATE drafts SET basis = :basis WHERE id = :id
