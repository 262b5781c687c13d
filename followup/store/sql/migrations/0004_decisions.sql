-- What the user decided on who is who, and how things stood before: enough to take it back.
-- Only numbers and states stand here, and they go with what they are about.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (
        kind IN ('same', 'different', 'merge', 'split', 'confirm', 'part', 'edit')
    ),
    decided_at TEXT NOT NULL,
    undone_at TEXT
);

-- Whom it is about: place 0 stays, or keeps the lines that nobody takes along. Those without
-- a place were only told from one of them by it.
CREATE TABLE decision_people (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    place INTEGER,
    PRIMARY KEY (decision_id, person_id)
);
CREATE INDEX decision_people_by_person ON decision_people (person_id);

-- The links of the lines before; of a merge or split all lines, or later ones could not be told.
CREATE TABLE decision_links (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    attendance_id INTEGER NOT NULL REFERENCES attendances (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    strength TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (decision_id, attendance_id)
);
CREATE INDEX decision_links_by_attendance ON decision_links (attendance_id);
CREATE INDEX decision_links_by_person ON decision_links (person_id);

-- Whose a draft was and how it stood; the state that the decision left it in.
CREATE TABLE decision_drafts (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    draft_id INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    left_as TEXT,
    PRIMARY KEY (decision_id, draft_id)
);
CREATE INDEX decision_drafts_by_draft ON decision_drafts (draft_id);
CREATE INDEX decision_drafts_by_person ON decision_drafts (person_id);

CREATE TABLE decision_messages (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (decision_id, message_id)
);
CREATE INDEX decision_messages_by_message ON decision_messages (message_id);
CREATE INDEX decision_messages_by_person ON decision_messages (person_id);

-- Notes that the decision added.
CREATE TABLE decision_notes (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    note_id INTEGER NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    PRIMARY KEY (decision_id, note_id)
);
CREATE INDEX decision_notes_by_note ON decision_notes (note_id);

-- What had been answered before to a pair of people, if anything.
CREATE TABLE decision_answers (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    suggestion_id INTEGER NOT NULL REFERENCES suggestions (id) ON DELETE CASCADE,
    answer TEXT,
    answered_at TEXT,
    PRIMARY KEY (decision_id, suggestion_id)
);
CREATE INDEX decision_answers_by_suggestion ON decision_answers (suggestion_id);

-- Of people who gave their lines away: whose those are now; of a line: whose it was.
CREATE INDEX links_given_away ON links (person_id) WHERE retracted_at IS NOT NULL;
CREATE INDEX links_retracted ON links (attendance_id) WHERE retracted_at IS NOT NULL;
