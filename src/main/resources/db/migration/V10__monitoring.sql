-- How often rules were shown, by day (UTC) and release: counted as the journal stores evaluations. Counts begin with this version.
create table evaluation_daily (
  day          date   not null,
  release_hash text   not null,
  evaluations  bigint not null,
  primary key (day, release_hash)
);

create table rule_shown_daily (
  day          date   not null,
  release_hash text   not null,
  rule         text   not null,
  shown        bigint not null,
  primary key (day, release_hash, rule)
);

-- Inputs and answers are kept for as long as the site has set. What was removed is written down; nothing else may remove.
create table journal_retention (
  run_at         timestamptz not null default now(),
  removed_before timestamptz not null,
  evaluations    bigint      not null
);

create trigger journal_retention_is_append_only
  before update or delete on journal_retention for each row execute function refuse_change();

create function refuse_change_but_for_retention() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.recorded_at < nullif(current_setting('osteon.retention_before', true), '')::timestamptz then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name;
end;
$$;

drop trigger evaluation_journal_is_append_only on evaluation_journal;
create trigger evaluation_journal_is_append_only
  before update or delete on evaluation_journal for each row execute function refuse_change_but_for_retention();
