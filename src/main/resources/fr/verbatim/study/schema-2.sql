-- The study, version 2: what people corrected in a reading, which holds for the next readings too.
CREATE TABLE speaker_rule (
    id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (id), position INTEGER NOT NULL,
    label TEXT NOT NULL, speaker TEXT NOT NULL, reach TEXT
) STRICT;
CREATE TABLE description (
    document TEXT PRIMARY KEY REFERENCES document (id), kind TEXT, words TEXT, language TEXT, layout TEXT,
    variables TEXT NOT NULL
) STRICT;

-- Interview guides, with their themes as JSON.
CREATE TABLE guide (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, instruction TEXT NOT NULL, themes TEXT NOT NULL
) STRICT;
