-- The study, version 5.

-- What was told of each reading of a file: how sure it is, what to check, what was set aside, as JSON of `ingest`. Like
-- texts, these rows never change and are in no journal: a document says by its source and reading which one is its own.
CREATE TABLE reading_account (
    document TEXT NOT NULL, source TEXT NOT NULL, reading TEXT NOT NULL, account TEXT NOT NULL,
    PRIMARY KEY (document, source, reading)
) STRICT;
