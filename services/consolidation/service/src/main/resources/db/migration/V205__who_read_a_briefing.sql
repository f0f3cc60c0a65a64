-- Each briefing says who had read the one before.
create index read_log_by_what on read_log (what, read_at);
