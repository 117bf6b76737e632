-- The study, version 2: interview guides, with their themes as JSON.
CREATE TABLE guide (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, instruction TEXT NOT NULL, themes TEXT NOT NULL
) STRICT;
