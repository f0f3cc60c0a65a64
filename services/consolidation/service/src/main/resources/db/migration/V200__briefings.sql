-- Published briefings, who read what, and when the unit wants its briefing cut.

create table briefings (
    briefing_date date        not null,
    version       integer     not null check (version > 0),
    kind          text        not null check (kind in ('SCHEDULED', 'ADDENDUM')),
    window_from   timestamptz not null,
    window_to     timestamptz not null,
    as_at         timestamptz not null,
    cut           jsonb       not null,
    body          bytea       not null,
    hash          text        not null,
    published_at  timestamptz not null,
    primary key (briefing_date, version)
);

-- One announcement for each; sent behind the transaction that made it, again after a crash.
create table announcements (
    sequence      bigint generated always as identity primary key,
    briefing_date date    not null,
    version       integer not null,
    -- Announced only once every transaction that began before is over, so that none is overtaken and left out.
    made_in       xid8    not null default pg_current_xact_id(),
    sent_at       timestamptz,
    foreign key (briefing_date, version) references briefings
);

create index announcements_unsent on announcements (sequence) where sent_at is null;

-- Who read what, one row for each child shown. It is committed before the answer is given.
create table read_log (
    id       bigint generated always as identity primary key,
    read_at  timestamptz not null,
    reader   text        not null,
    what     text        not null,
    child_id uuid
);

create index read_log_by_child on read_log (child_id, read_at);

-- The unit's schedule; the last row counts.
create table schedules (
    id     bigint generated always as identity primary key,
    cut_at time        not null,
    days   text        not null,
    zone   text        not null,
    set_by text        not null,
    set_at timestamptz not null
);

create function never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % never change', tg_table_name using errcode = '55000';
end
$$;

create trigger briefings_never_change before update or delete on briefings
    for each row execute function never_changes();
create trigger briefings_are_never_emptied before truncate on briefings
    for each statement execute function never_changes();
create trigger read_log_never_changes before update or delete on read_log
    for each row execute function never_changes();
create trigger read_log_is_never_emptied before truncate on read_log
    for each statement execute function never_changes();
create trigger schedules_never_change before update or delete on schedules
    for each row execute function never_changes();
