-- What the user knows about firms; `key` is what the forms of one name have in common.
CREATE TABLE companies (
    key TEXT PRIMARY KEY,
    organization TEXT NOT NULL,
    industry TEXT NOT NULL,
    added_at TEXT NOT NULL
);
