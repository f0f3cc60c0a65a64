-- Children as agencies know them, and who is who.
CREATE TABLE subjects (
    -- the child id that this reference gives; it stays when the child is merged away, and so finds the child of today
    subject_id   uuid PRIMARY KEY,
    agency       text    NOT NULL,
    reference    text    NOT NULL,
    child_id     uuid    NOT NULL,
    -- the position on which the subject's events come: a transaction that has moved it meets no other that changes this row
    home         integer NOT NULL,
    -- the distinct observations of who the child is
    profile      jsonb   NOT NULL,
    observations integer NOT NULL,
    -- what of the profile can change who the child is
    digest       text    NOT NULL,
    -- stand for the details as they were stated, eight bytes each: an event that only repeats them changes no profile
    seen         bytea   NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX subjects_of_child ON subjects (child_id);

-- Under which keys a subject is found as a candidate. The keys are keyed digests: the index names nobody.
CREATE TABLE block_keys (
    key        uuid NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (key, subject_id)
);

-- The keys of each subject, sixteen bytes each: a row, where an index of the table above would be an entry for each key.
CREATE TABLE subject_keys (
    subject_id uuid PRIMARY KEY,
    keys       bytea NOT NULL
);

-- People's effective decisions about pairs of references, which may not have arrived yet.
CREATE TABLE identity_decisions (
    event_id        uuid PRIMARY KEY,
    one_subject     uuid        NOT NULL,
    one_agency      text        NOT NULL,
    one_reference   text        NOT NULL,
    other_subject   uuid        NOT NULL,
    other_agency    text        NOT NULL,
    other_reference text        NOT NULL,
    verdict         text        NOT NULL CHECK (verdict IN ('SAME', 'NOT_SAME')),
    decided_at      timestamptz NOT NULL,
    decided_by      text        NOT NULL
);
CREATE INDEX identity_decisions_one ON identity_decisions (one_subject);
CREATE INDEX identity_decisions_other ON identity_decisions (other_subject);

-- Pairs of children of whom a person must say whether they are one.
CREATE TABLE identity_reviews (
    one_subject   uuid  NOT NULL,
    other_subject uuid  NOT NULL,
    review        jsonb NOT NULL,
    PRIMARY KEY (one_subject, other_subject)
);
CREATE INDEX identity_reviews_other ON identity_reviews (other_subject);

-- Every change of a subject's child, and why.
CREATE TABLE identity_log (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_id   uuid        NOT NULL,
    from_child   uuid,
    to_child     uuid        NOT NULL,
    -- the accepted links of the subject
    links        jsonb       NOT NULL,
    normaliser   text        NOT NULL,
    rules        text        NOT NULL,
    logged_at    timestamptz NOT NULL
);
CREATE INDEX identity_log_of_subject ON identity_log (subject_id);
