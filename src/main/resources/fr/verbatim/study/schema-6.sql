-- The study, version 6.

-- Codes that are looked at together.
CREATE TABLE code_group (id TEXT PRIMARY KEY, name TEXT NOT NULL, codes TEXT NOT NULL) STRICT;

-- The documents that coders have read.
CREATE TABLE read_mark (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (id), coder TEXT NOT NULL, created TEXT NOT NULL
) STRICT;
