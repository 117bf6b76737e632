-- The study, version 3: what was derived of the words of a text by a pipeline, as bytes of `language.annotation`.
-- No change makes these rows: they can be deleted at any time, and are made again.
CREATE TABLE annotation (
    revision TEXT NOT NULL REFERENCES revision (id), pipeline TEXT NOT NULL, words BLOB NOT NULL,
    PRIMARY KEY (revision, pipeline)
) STRICT;
