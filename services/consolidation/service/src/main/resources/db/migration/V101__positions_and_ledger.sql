-- Where reading goes on, and what became of every record that was read.

-- One row for each partition of each topic as it was created; a topic that is created anew begins at nought under its new
-- id. Partition -1 stands for the records of a topic that were held or rejected and then readmitted, so that a cut knows
-- them from what came on the topic.
CREATE TABLE positions (
    id          integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency      text    NOT NULL,
    topic       text    NOT NULL,
    topic_id    uuid    NOT NULL,
    partition   integer NOT NULL,
    next_offset bigint  NOT NULL DEFAULT 0,
    -- the ledger range that is still growing, and when its first record was received
    open_range  bigint,
    open_since  timestamptz,
    last_append timestamptz,
    UNIQUE (topic, topic_id, partition)
) WITH (fillfactor = 20);

-- The ledger: ranges of offsets with how many records of each outcome, without gap or overlap.
CREATE TABLE ledger_ranges (
    position_id  integer     NOT NULL REFERENCES positions,
    from_offset  bigint      NOT NULL,
    to_offset    bigint      NOT NULL,
    consolidated integer     NOT NULL,
    unchanged    integer     NOT NULL,
    held         integer     NOT NULL,
    rejected     integer     NOT NULL,
    -- offsets that hold no record
    vacant       integer     NOT NULL,
    first_append timestamptz NOT NULL,
    last_append  timestamptz NOT NULL,
    PRIMARY KEY (position_id, from_offset),
    CONSTRAINT ledger_ranges_balance
        CHECK (to_offset - from_offset = consolidated + unchanged + held + rejected + vacant),
    CONSTRAINT ledger_ranges_counts
        CHECK (least(consolidated, unchanged, held, rejected, vacant) >= 0 AND to_offset > from_offset)
) WITH (fillfactor = 70);

-- Every record whose outcome is not "consolidated".
CREATE TABLE ledger_exceptions (
    position_id   integer     NOT NULL,
    record_offset bigint      NOT NULL,
    outcome       text        NOT NULL CHECK (outcome IN ('UNCHANGED', 'HELD', 'REJECTED')),
    reason        text        NOT NULL,
    words         text        NOT NULL,
    event_id      uuid,
    agency        text        NOT NULL,
    -- the child id that the record's key gives as a reference: a digest of the key
    subject_id    uuid,
    appended_at   timestamptz NOT NULL,
    PRIMARY KEY (position_id, record_offset)
);

-- Held and rejected records as they came, until they are readmitted.
CREATE TABLE set_aside (
    position_id       integer     NOT NULL,
    record_offset     bigint      NOT NULL,
    agency            text        NOT NULL,
    subject_id        uuid,
    outcome           text        NOT NULL CHECK (outcome IN ('HELD', 'REJECTED')),
    reason            text        NOT NULL,
    record_key        bytea,
    payload           bytea,
    appended_at       timestamptz NOT NULL,
    -- what it became when it was readmitted, and at which place of partition -1
    became            text CHECK (became IN ('CONSOLIDATED', 'UNCHANGED')),
    readmitted_offset bigint,
    PRIMARY KEY (position_id, record_offset)
);
CREATE INDEX set_aside_unresolved ON set_aside (agency, position_id, record_offset) WHERE became IS NULL;

-- What a person must know of: another content under a known event id, a topic created anew.
CREATE TABLE alarms (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text        NOT NULL,
    words         text        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint,
    event_id      uuid,
    raised_at     timestamptz NOT NULL
);

-- Messages that leave with the transaction that caused them. A relay reads behind the oldest running transaction.
CREATE TABLE outgoing (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction xid8  NOT NULL DEFAULT pg_current_xact_id(),
    topic       text  NOT NULL,
    record_key  bytea,
    payload     bytea NOT NULL
);
