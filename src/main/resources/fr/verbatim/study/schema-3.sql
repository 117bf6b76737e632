-- The study, version 3.

-- What was derived of the words of a text by a pipeline, as bytes of `language.annotation`.
-- No change makes these rows: they can be deleted at any time, and are made again.
CREATE TABLE annotation (
    revision TEXT NOT NULL REFERENCES revision (id), pipeline TEXT NOT NULL, words BLOB NOT NULL,
    PRIMARY KEY (revision, pipeline)
) STRICT;

-- Queries that the study keeps under a name.
CREATE TABLE saved_search (id TEXT PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL) STRICT;
