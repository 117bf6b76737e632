-- The study, version 4.

-- What people decided about names: what stands in their place in files that leave the study.
CREATE TABLE pseudonym (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, sex TEXT, is_masked INTEGER NOT NULL, forms TEXT NOT NULL
) STRICT;
