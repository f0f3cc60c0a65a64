-- The event store: every event as it was received, for good.
CREATE TABLE events (
    event_id      uuid PRIMARY KEY,
    -- true: the event has not arrived; a correction or retraction that names it has, and holds its place, so that the two
    -- cannot pass each other unseen in two transactions
    claimed       boolean NOT NULL DEFAULT false,
    -- whether it was the first version of its source record to arrive; exactly one version of a record is
    first         boolean NOT NULL DEFAULT false,
    retraction    boolean NOT NULL DEFAULT false,
    position_id   integer,
    schema_id     integer,
    record_key    uuid,
    version       bigint,
    record_offset bigint,
    occurred_at   timestamptz,
    appended_at   timestamptz,
    -- the subject, by the child id its reference gives; null for an event about a feed
    subject_id    uuid,
    -- stands for what the event says, less its id and version
    content       uuid,
    -- the event that this one corrects or retracts
    named_event   uuid,
    agency        text,
    kind          text,
    -- null where another version of the record says the same and has the bytes
    raw           bytea,
    CONSTRAINT events_whole CHECK (
        claimed OR (position_id IS NOT NULL AND schema_id IS NOT NULL AND record_key IS NOT NULL AND version IS NOT NULL
            AND record_offset IS NOT NULL AND occurred_at IS NOT NULL AND appended_at IS NOT NULL
            AND content IS NOT NULL AND agency IS NOT NULL AND kind IS NOT NULL))
);
-- Two indexes that together hold every version of a record once: the first makes the second version wait for the first.
CREATE UNIQUE INDEX events_first_of_record ON events (record_key) WHERE first;
CREATE INDEX events_later_of_record ON events (record_key) WHERE NOT first AND NOT claimed;
CREATE INDEX events_naming ON events (named_event) WHERE named_event IS NOT NULL;
CREATE INDEX events_of_subject ON events (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX events_at ON events (position_id, record_offset);

-- What effective events say of how far a feed reaches, one row for each kind of event.
CREATE TABLE coverages (
    event_id      uuid        NOT NULL,
    kind          text        NOT NULL,
    agency        text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    source_system text        NOT NULL,
    covers_from   timestamptz NOT NULL,
    covers_to     timestamptz NOT NULL,
    PRIMARY KEY (event_id, kind)
);
CREATE INDEX coverages_of_feed ON coverages (agency, topic, partition);
