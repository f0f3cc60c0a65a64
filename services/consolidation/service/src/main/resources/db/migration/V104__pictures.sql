-- Pictures as they were some events ago, to save reading every event again. What is told of a child is always made of the
-- picture kept here and the events behind it; whoever lost these tables would lose time and nothing else.

-- How far the kept pictures have read. Behind it nothing is folded in yet.
CREATE TABLE picture_positions (
    position_id integer PRIMARY KEY,
    next_offset bigint NOT NULL
);

-- One picture for each subject: the fold of those of its effective events that lie before the picture positions. A child's
-- picture is the merge of its subjects'.
CREATE TABLE pictures (
    subject_id uuid PRIMARY KEY,
    -- null: an event has begun or ceased to count that lay before the picture positions; to be folded again from the events
    state      bytea,
    -- which events are folded in: how many, and the sum of their ids
    events     bigint NOT NULL,
    id_sum     uuid   NOT NULL,
    -- how often the picture was dropped: one that was folded before does not come back
    drops      bigint NOT NULL DEFAULT 0
);
-- The state is packed already: the database need not try.
ALTER TABLE pictures ALTER COLUMN state SET STORAGE EXTERNAL;
CREATE INDEX pictures_dropped ON pictures (subject_id) WHERE state IS NULL;

-- Who must see nothing of a child, by the effective events that say so. It is true at commit and never behind: a picture may
-- be told late, to an excluded person it may not be told at all.
CREATE TABLE exclusions (
    event_id   uuid NOT NULL,
    user_name  text NOT NULL,
    subject_id uuid NOT NULL,
    PRIMARY KEY (event_id, user_name)
);
CREATE INDEX exclusions_of_subject ON exclusions (subject_id);
