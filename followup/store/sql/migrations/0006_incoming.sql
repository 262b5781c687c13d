-- What came back on a message. Of others' words only what is shown.
CREATE TABLE answers (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN (
        'reply', 'refusal', 'auto-reply', 'hard-bounce', 'soft-bounce', 'delayed', 'delivered'
    )),
    header_id TEXT NOT NULL,
    received_at TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    detail TEXT,
    until TEXT,
    sure INTEGER NOT NULL DEFAULT 1,
    confirmed INTEGER,
    noted_at TEXT NOT NULL,
    UNIQUE (message_id, header_id)
);

-- How far each folder has been read. Another UIDVALIDITY starts it anew (RFC 3501, 2.3.1.1).
CREATE TABLE mailboxes (
    account TEXT NOT NULL,
    folder TEXT NOT NULL,
    uidvalidity INTEGER NOT NULL,
    last_uid INTEGER NOT NULL,
    read_at TEXT NOT NULL,
    PRIMARY KEY (account, folder)
);

-- An account whose server asked for a pause: by its address, as messages name it.
CREATE TABLE rests (
    address TEXT PRIMARY KEY,
    until TEXT NOT NULL,
    words TEXT NOT NULL
);

-- A no that a machine has read in an answer holds at once, and waits for the user's word.
CREATE TABLE blocks_anew (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES people (id),
    address TEXT,
    reason TEXT NOT NULL,
    created_at TEXT NOT NULL,
    lifted_at TEXT,
    lifted_reason TEXT,
    origin TEXT NOT NULL DEFAULT 'user'
        CHECK (origin IN ('user', 'refusal', 'bounce', 'proposed')),
    CHECK (person_id IS NOT NULL OR address IS NOT NULL)
);
INSERT INTO blocks_anew (
    id, person_id, address, reason, created_at, lifted_at, lifted_reason, origin
) SELECT id, person_id, address, reason, created_at, lifted_at, lifted_reason, origin FROM blocks;
DROP TRIGGER refusal_stays;
DROP TRIGGER block_is_never_deleted;
DROP TABLE blocks;
ALTER TABLE blocks_anew RENAME TO blocks;
CREATE INDEX blocks_by_person ON blocks (person_id) WHERE lifted_at IS NULL;
CREATE INDEX blocks_by_address ON blocks (address) WHERE lifted_at IS NULL;

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

-- REPLACE would delete what it meets without a word to the triggers on DELETE.
CREATE TRIGGER message_is_never_replaced BEFORE INSERT ON messages
WHEN EXISTS (
    SELECT 1 FROM messages
    WHERE id = NEW.id OR message_id = NEW.message_id
    OR session_id = NEW.session_id
    AND (person_id = NEW.person_id OR lower(recipient) = lower(NEW.recipient))
    AND state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain')
)
BEGIN
    SELECT RAISE(ABORT, 'a message is never replaced');
END;

CREATE TRIGGER approval_is_never_replaced BEFORE INSERT ON approvals
WHEN EXISTS (
    SELECT 1 FROM approvals
    WHERE id = NEW.id OR draft_id = NEW.draft_id AND withdrawn_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'an approval is never replaced');
END;

CREATE TRIGGER no_new_way BEFORE INSERT ON transitions
BEGIN
    SELECT RAISE(ABORT, 'the ways of a message are fixed');
END;

CREATE TRIGGER no_other_way BEFORE UPDATE ON transitions
BEGIN
    SELECT RAISE(ABORT, 'the ways of a message are fixed');
END;

CREATE TRIGGER no_way_less BEFORE DELETE ON transitions
BEGIN
    SELECT RAISE(ABORT, 'the ways of a message are fixed');
END;
