-- By what a line may be found to be the same human as another one: the full name that it
-- shows, and the mailbox behind an address with a tag (which holds an @, as no name does).
-- One line stands for all lines of its person and session.
CREATE TABLE identity_keys (
    key TEXT NOT NULL,
    attendance_id INTEGER NOT NULL REFERENCES attendances (id) ON DELETE CASCADE,
    PRIMARY KEY (key, attendance_id)
);
CREATE INDEX identity_keys_by_attendance ON identity_keys (attendance_id);
CREATE INDEX attendances_by_platform_id ON attendances (platform_id) WHERE platform_id IS NOT NULL;

-- Sessions whose keys stand above; those linked by an earlier version follow at the next link.
CREATE TABLE identified_sessions (
    session_id INTEGER PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE
);

-- Two people who may be one human, and what the user said to that.
CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY,
    person_a INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    person_b INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    answer TEXT CHECK (answer IN ('same', 'different')),
    answered_at TEXT,
    CHECK (person_a < person_b),
    UNIQUE (person_a, person_b)
);
CREATE INDEX suggestions_by_person_b ON suggestions (person_b);
