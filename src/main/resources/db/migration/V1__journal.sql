-- Evaluations as they happened, and the rule bases that made them. Neither is ever changed.

create table rule_base_archive (
  hash         text        primary key,
  version      text        not null,
  recorded_at  timestamptz not null default now(),
  content      bytea       not null
);

create table evaluation_journal (
  entry_id        uuid        primary key,
  evaluation_id   text        not null,
  release_version text        not null,
  release_hash    text        not null,
  evaluated_at    date        not null,
  recorded_at     timestamptz not null,
  media_type      text        not null,
  language        text        not null,
  input           bytea       not null,
  output          bytea       not null
);

create index evaluation_journal_evaluation on evaluation_journal (evaluation_id, recorded_at);
create index evaluation_journal_recorded on evaluation_journal (recorded_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end;
$$;

create trigger rule_base_archive_is_append_only
  before update or delete on rule_base_archive for each row execute function refuse_change();
create trigger evaluation_journal_is_append_only
  before update or delete on evaluation_journal for each row execute function refuse_change();
