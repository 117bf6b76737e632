-- The study, version 1. Each table but the last two is one record of the API, a column for each of its components;
-- lists, maps and spans are JSON. Spans count UTF-16 code units, half-open.
CREATE TABLE document (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL,
    language TEXT NOT NULL, revision TEXT NOT NULL REFERENCES revision (id), edited INTEGER NOT NULL,
    source TEXT NOT NULL, reading TEXT NOT NULL, media_type TEXT NOT NULL, variables TEXT NOT NULL
) STRICT;
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, variables TEXT NOT NULL) STRICT;
CREATE TABLE speaker (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (id), label TEXT NOT NULL, role TEXT NOT NULL,
    person TEXT REFERENCES person (id)
) STRICT;
CREATE TABLE code (
    id TEXT PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, parent TEXT REFERENCES code (id),
    position INTEGER NOT NULL, applied INTEGER NOT NULL, state TEXT NOT NULL, color TEXT, definition TEXT NOT NULL,
    include TEXT NOT NULL, exclude TEXT NOT NULL, examples TEXT NOT NULL, counterexamples TEXT NOT NULL,
    aliases TEXT NOT NULL, links TEXT NOT NULL, cues TEXT NOT NULL
) STRICT;
CREATE TABLE coding (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (id), code TEXT NOT NULL REFERENCES code (id),
    coder TEXT NOT NULL, created TEXT NOT NULL, register TEXT, tone TEXT, retained INTEGER NOT NULL
) STRICT;
CREATE TABLE situation (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, register TEXT NOT NULL, coder TEXT NOT NULL
) STRICT;
CREATE TABLE situation_passage (
    id TEXT PRIMARY KEY, situation TEXT NOT NULL REFERENCES situation (id),
    document TEXT NOT NULL REFERENCES document (id)
) STRICT;
CREATE TABLE memo (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, about TEXT NOT NULL, type TEXT NOT NULL, text TEXT NOT NULL,
    coder TEXT NOT NULL, created TEXT NOT NULL
) STRICT;
CREATE TABLE decision (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (id), code TEXT NOT NULL REFERENCES code (id),
    coder TEXT NOT NULL, created TEXT NOT NULL
) STRICT;
CREATE TABLE anchor (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, revision TEXT NOT NULL REFERENCES revision (id), span TEXT,
    quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL
) STRICT;

-- Texts and their layers never change: a revision is named by the SHA-256 of both.
CREATE TABLE revision (id TEXT PRIMARY KEY, text TEXT NOT NULL, layers TEXT NOT NULL) STRICT;

-- Every change, with the rows before and after it.
CREATE TABLE journal (
    number INTEGER PRIMARY KEY, at TEXT NOT NULL, coder TEXT NOT NULL, batch TEXT NOT NULL,
    undoes INTEGER REFERENCES journal (number), type TEXT NOT NULL, version INTEGER NOT NULL, change TEXT NOT NULL,
    images TEXT NOT NULL
) STRICT;
