CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    day_assumed INTEGER NOT NULL DEFAULT 0,
    topic TEXT,
    start TEXT,
    platform TEXT,
    meeting_id TEXT,
    timezone TEXT,
    hosted INTEGER,
    host_name TEXT,
    host_email TEXT,
    no_contact INTEGER NOT NULL DEFAULT 0,
    closed INTEGER NOT NULL DEFAULT 0,
    discreet INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
);

CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    platform TEXT NOT NULL,
    kind TEXT NOT NULL,
    ingested_at TEXT NOT NULL
);
CREATE INDEX files_by_session ON files (session_id);

CREATE TABLE attendances (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    raw_name TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    given_name TEXT,
    family_name TEXT,
    original_name TEXT,
    organization TEXT,
    industry TEXT,
    job_title TEXT,
    role TEXT,
    status TEXT,
    attended INTEGER,
    joined TEXT,
    "left" TEXT,
    minutes REAL,
    waiting INTEGER NOT NULL DEFAULT 0,
    platform_id TEXT,
    UNIQUE (session_id, file_id, line)
);
CREATE INDEX attendances_by_email ON attendances (email);

CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    file_id INTEGER NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    attendance_id INTEGER NOT NULL REFERENCES attendances (id) ON DELETE CASCADE,
    line INTEGER NOT NULL,
    said_at TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipient TEXT,
    text TEXT NOT NULL,
    asked INTEGER NOT NULL DEFAULT 0,
    UNIQUE (file_id, line)
);
CREATE INDEX remarks_by_attendance ON remarks (attendance_id);

CREATE TABLE column_maps (
    columns TEXT PRIMARY KEY,
    used_at TEXT NOT NULL
);

CREATE TABLE advice (
    platform TEXT PRIMARY KEY,
    given_at TEXT NOT NULL
);

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    created_at TEXT NOT NULL
);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    field TEXT NOT NULL CHECK (field IN ('name', 'email', 'organization', 'industry', 'job_title', 'note')),
    value TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX notes_by_person ON notes (person_id);

-- A link is an assertion: it is retracted, never overwritten.
CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    attendance_id INTEGER NOT NULL REFERENCES attendances (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id),
    rule TEXT NOT NULL,
    strength TEXT NOT NULL CHECK (strength IN ('provisional', 'certain', 'confirmed')),
    decided_by TEXT NOT NULL CHECK (decided_by IN ('rule', 'user')),
    decided_at TEXT NOT NULL,
    retracted_at TEXT
);
CREATE UNIQUE INDEX one_live_link ON links (attendance_id) WHERE retracted_at IS NULL;
CREATE INDEX links_by_person ON links (person_id) WHERE retracted_at IS NULL;

CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES people (id),
    address TEXT,
    reason TEXT NOT NULL,
    created_at TEXT NOT NULL,
    lifted_at TEXT,
    lifted_reason TEXT,
    CHECK (person_id IS NOT NULL OR address IS NOT NULL)
);
CREATE INDEX blocks_by_person ON blocks (person_id) WHERE lifted_at IS NULL;
CREATE INDEX blocks_by_address ON blocks (address) WHERE lifted_at IS NULL;

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'copy')),
    recipient TEXT,
    recipient_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    template TEXT NOT NULL,
    address_source TEXT,
    claims TEXT NOT NULL,
    warnings TEXT NOT NULL,
    basis TEXT NOT NULL,
    digest TEXT NOT NULL,
    edited INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL
        CHECK (state IN ('proposed', 'later', 'declined', 'approved', 'cancelled', 'stale')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (person_id, session_id, channel)
);

CREATE TABLE approvals (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES drafts (id),
    digest TEXT NOT NULL,
    approved_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    withdrawn_at TEXT
);
CREATE UNIQUE INDEX one_live_approval ON approvals (draft_id) WHERE withdrawn_at IS NULL;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES drafts (id),
    approval_id INTEGER NOT NULL REFERENCES approvals (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    session_id INTEGER NOT NULL REFERENCES sessions (id),
    channel TEXT NOT NULL CHECK (channel IN ('email', 'copy')),
    recipient TEXT,
    recipient_name TEXT NOT NULL,
    sender TEXT,
    subject TEXT NOT NULL,
    raw BLOB NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'approved',
    attempts INTEGER NOT NULL DEFAULT 0,
    detail TEXT,
    not_before TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

-- One first contact per person and session over all channels, counted from the yes on.
CREATE UNIQUE INDEX one_first_contact ON messages (person_id, session_id)
    WHERE state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain');
-- The same mailbox under two people is still one reader.
CREATE UNIQUE INDEX one_first_contact_by_address ON messages (session_id, lower(recipient))
    WHERE recipient IS NOT NULL
    AND state IN ('approved', 'sending', 'sent', 'handed-over', 'uncertain');
CREATE INDEX messages_by_state ON messages (state);
CREATE INDEX messages_by_draft ON messages (draft_id);

CREATE TABLE message_history (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES messages (id),
    state TEXT NOT NULL,
    detail TEXT,
    at TEXT NOT NULL
);

CREATE TABLE transitions (
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    PRIMARY KEY (before, after)
);

INSERT INTO transitions (before, after) VALUES
    ('approved', 'sending'), ('approved', 'failed'), ('approved', 'cancelled'),
    ('sending', 'sent'), ('sending', 'handed-over'), ('sending', 'failed'),
    ('sending', 'uncertain'), ('sending', 'approved'), ('sending', 'cancelled'),
    ('uncertain', 'sent'), ('uncertain', 'handed-over'), ('uncertain', 'approved'),
    ('uncertain', 'cancelled');

CREATE TRIGGER message_goes_only_allowed_ways BEFORE UPDATE OF state ON messages
WHEN NEW.state <> OLD.state
    AND NOT EXISTS (SELECT 1 FROM transitions WHERE before = OLD.state AND after = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'message transition not allowed');
END;

CREATE TRIGGER message_starts_approved BEFORE INSERT ON messages
WHEN NEW.state <> 'approved'
BEGIN
    SELECT RAISE(ABORT, 'a message starts as approved');
END;

-- A yes is bound to its words: no message without it, none leaves without it.
CREATE TRIGGER message_needs_approval BEFORE INSERT ON messages
WHEN NOT EXISTS (
    SELECT 1 FROM approvals JOIN drafts ON drafts.id = approvals.draft_id
    WHERE approvals.id = NEW.approval_id AND drafts.id = NEW.draft_id
    AND approvals.withdrawn_at IS NULL AND approvals.digest = drafts.digest
)
BEGIN
    SELECT RAISE(ABORT, 'a message needs an approval of these words');
END;

CREATE TRIGGER message_leaves_approved BEFORE UPDATE OF state ON messages
WHEN NEW.state = 'sending' AND NOT EXISTS (
    SELECT 1 FROM approvals JOIN drafts ON drafts.id = approvals.draft_id
    WHERE approvals.id = NEW.approval_id AND drafts.id = NEW.draft_id
    AND approvals.withdrawn_at IS NULL AND approvals.digest = drafts.digest
    AND drafts.state = 'approved'
)
BEGIN
    SELECT RAISE(ABORT, 'a message leaves only with an approval of these words');
END;

CREATE TRIGGER approval_is_frozen BEFORE UPDATE ON approvals
WHEN NEW.draft_id IS NOT OLD.draft_id OR NEW.digest IS NOT OLD.digest
    OR NEW.approved_at IS NOT OLD.approved_at OR NEW.expires_at IS NOT OLD.expires_at
    OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at)
BEGIN
    SELECT RAISE(ABORT, 'an approval is frozen');
END;

CREATE TRIGGER draft_needs_approval BEFORE UPDATE OF state ON drafts
WHEN NEW.state = 'approved' AND NOT EXISTS (
    SELECT 1 FROM approvals
    WHERE draft_id = NEW.id AND digest = NEW.digest AND withdrawn_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'a draft is approved by an approval only');
END;

CREATE TRIGGER draft_starts_open BEFORE INSERT ON drafts
WHEN NEW.state = 'approved'
BEGIN
    SELECT RAISE(ABORT, 'a draft is approved by an approval only');
END;

CREATE TRIGGER draft_is_frozen_while_approved BEFORE UPDATE ON drafts
WHEN OLD.state = 'approved' AND NEW.state = 'approved' AND (
    NEW.channel IS NOT OLD.channel OR NEW.recipient IS NOT OLD.recipient
    OR NEW.recipient_name IS NOT OLD.recipient_name OR NEW.subject IS NOT OLD.subject
    OR NEW.body IS NOT OLD.body OR NEW.basis IS NOT OLD.basis OR NEW.digest IS NOT OLD.digest
)
BEGIN
    SELECT RAISE(ABORT, 'approved words are frozen');
END;

CREATE TRIGGER message_is_frozen BEFORE UPDATE ON messages
WHEN NEW.raw IS NOT OLD.raw OR NEW.recipient IS NOT OLD.recipient OR NEW.sender IS NOT OLD.sender
    OR NEW.subject IS NOT OLD.subject OR NEW.message_id IS NOT OLD.message_id
    OR NEW.channel IS NOT OLD.channel OR NEW.draft_id IS NOT OLD.draft_id
    OR NEW.approval_id IS NOT OLD.approval_id OR NEW.recipient_name IS NOT OLD.recipient_name
    OR NEW.session_id IS NOT OLD.session_id
BEGIN
    SELECT RAISE(ABORT, 'approved words are frozen');
END;

CREATE TRIGGER message_is_never_deleted BEFORE DELETE ON messages
WHEN OLD.state NOT IN ('cancelled', 'failed')
BEGIN
    SELECT RAISE(ABORT, 'a message is never deleted');
END;

CREATE TRIGGER message_history_on_insert AFTER INSERT ON messages
BEGIN
    INSERT INTO message_history (message_id, state, detail, at)
    VALUES (NEW.id, NEW.state, NEW.detail, NEW.updated_at);
END;

CREATE TRIGGER message_history_on_update AFTER UPDATE OF state ON messages
WHEN NEW.state <> OLD.state
BEGIN
    INSERT INTO message_history (message_id, state, detail, at)
    VALUES (NEW.id, NEW.state, NEW.detail, NEW.updated_at);
END;
