-- Who was forgotten stays unwritten to: keyed hashes of addresses and of full names.
CREATE TABLE forgotten (
    digest TEXT PRIMARY KEY,
    salt TEXT NOT NULL,
    forgotten_at TEXT NOT NULL
);

-- The people whom a forget is about. They go within its transaction, and these rows with them.
CREATE TABLE forgetting (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE
);

-- Folders into which messages were written to be looked at.
CREATE TABLE rehearsals (
    folder TEXT PRIMARY KEY,
    written_at TEXT NOT NULL
);

-- A refusal is the person's own word.
ALTER TABLE blocks ADD COLUMN origin TEXT NOT NULL DEFAULT 'user'
    CHECK (origin IN ('user', 'refusal', 'bounce'));

CREATE TRIGGER refusal_stays BEFORE UPDATE ON blocks
WHEN OLD.origin = 'refusal' AND (NEW.lifted_at IS NOT NULL OR NEW.origin <> 'refusal')
BEGIN
    SELECT RAISE(ABORT, 'a refusal is never undone');
END;

CREATE TRIGGER block_is_never_deleted BEFORE DELETE ON blocks
WHEN NOT EXISTS (SELECT 1 FROM forgetting)
BEGIN
    SELECT RAISE(ABORT, 'a block is never deleted');
END;

DROP TRIGGER message_is_never_deleted;

CREATE TRIGGER message_is_never_deleted BEFORE DELETE ON messages
WHEN OLD.state NOT IN ('cancelled', 'failed')
AND NOT EXISTS (
    SELECT 1 FROM forgetting
    WHERE person_id = OLD.person_id
    OR person_id = (SELECT drafts.person_id FROM drafts WHERE drafts.id = OLD.draft_id)
)
BEGIN
    SELECT RAISE(ABORT, 'a message is never deleted');
END;

-- Within a forget, what left for others and spoke of the forgotten one loses its bytes: it can
-- never leave again, since no words are left that a yes could be bound to.
DROP TRIGGER message_is_frozen;

CREATE TRIGGER message_is_frozen BEFORE UPDATE ON messages
WHEN (
    NEW.raw IS NOT OLD.raw OR NEW.recipient IS NOT OLD.recipient OR NEW.sender IS NOT OLD.sender
    OR NEW.subject IS NOT OLD.subject OR NEW.message_id IS NOT OLD.message_id
    OR NEW.channel IS NOT OLD.channel OR NEW.draft_id IS NOT OLD.draft_id
    OR NEW.approval_id IS NOT OLD.approval_id OR NEW.recipient_name IS NOT OLD.recipient_name
    OR NEW.session_id IS NOT OLD.session_id
) AND NOT (
    EXISTS (SELECT 1 FROM forgetting)
    AND length(NEW.raw) = 0 AND OLD.state NOT IN ('approved', 'sending')
    AND NEW.recipient IS OLD.recipient AND NEW.sender IS OLD.sender
    AND NEW.message_id IS OLD.message_id AND NEW.channel IS OLD.channel
    AND NEW.draft_id IS OLD.draft_id AND NEW.approval_id IS OLD.approval_id
    AND NEW.recipient_name IS OLD.recipient_name AND NEW.session_id IS OLD.session_id
)
BEGIN
    SELECT RAISE(ABORT, 'approved words are frozen');
END;

DROP TRIGGER draft_is_frozen_while_approved;

CREATE TRIGGER draft_is_frozen_while_approved BEFORE UPDATE ON drafts
WHEN OLD.state = 'approved' AND NEW.state = 'approved' AND (
    NEW.channel IS NOT OLD.channel OR NEW.recipient IS NOT OLD.recipient
    OR NEW.recipient_name IS NOT OLD.recipient_name OR NEW.subject IS NOT OLD.subject
    OR NEW.body IS NOT OLD.body OR NEW.basis IS NOT OLD.basis OR NEW.digest IS NOT OLD.digest
) AND NOT (
    EXISTS (SELECT 1 FROM forgetting)
    AND NEW.channel IS OLD.channel AND NEW.recipient IS OLD.recipient
    AND NEW.recipient_name IS OLD.recipient_name AND NEW.basis IS OLD.basis
    AND NEW.digest IS OLD.digest
    AND NOT EXISTS (
        SELECT 1 FROM messages
        WHERE messages.draft_id = OLD.id AND messages.state IN ('approved', 'sending')
    )
)
BEGIN
    SELECT RAISE(ABORT, 'approved words are frozen');
END;
