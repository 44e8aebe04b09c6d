-- Which release answers. What is in force at an instant follows from the first two tables alone.

create table activation (
  id            uuid        primary key,
  sequence      bigint      generated always as identity unique,
  release       text        not null,
  hash          text        not null,
  mode          text        not null check (mode in ('live', 'shadow', 'share')),
  share_percent integer     not null check (case mode when 'share' then share_percent between 1 and 99 else share_percent = 0 end),
  starts_at     timestamptz not null,
  requested_by  text        not null,
  reason        text        not null,
  requested_at  timestamptz not null,
  restores      uuid        references activation (id),
  check (starts_at >= requested_at),
  check (restores is null or mode = 'live')
);

create table activation_end (
  activation uuid        primary key references activation (id),
  ended_at   timestamptz not null,
  kind       text        not null check (kind in ('cancelled', 'ended', 'failed')),
  ended_by   text        not null,
  reason     text        not null
);

-- That a replica answered with it: from then on its failure elsewhere is that replica's own.
create table activation_start (
  activation uuid        primary key references activation (id),
  replica    text        not null,
  started_at timestamptz not null
);

create trigger activation_is_append_only
  before update or delete on activation for each row execute function refuse_change();
create trigger activation_end_is_append_only
  before update or delete on activation_end for each row execute function refuse_change();
create trigger activation_start_is_append_only
  before update or delete on activation_start for each row execute function refuse_change();

-- What each replica answers with; it writes its own row again and again.
create table replica (
  id         text        primary key,
  host       text        not null,
  generation bigint      not null,
  release    text        not null,
  hash       text        not null,
  failure    text,
  seen_at    timestamptz not null
);

-- What a shadow release would have shown; nothing in it tells of the patient.
create table shadow_outcome (
  entry_id     uuid        not null,
  activation   uuid        not null,
  live_hash    text        not null,
  shadow_hash  text        not null,
  evaluated_at date        not null,
  recorded_at  timestamptz not null,
  gained       text[]      not null,
  lost         text[]      not null,
  changed      text[]      not null,
  failure      text,
  primary key (entry_id, activation)
);

create index shadow_outcome_activation on shadow_outcome (activation, recorded_at);

create trigger shadow_outcome_is_append_only
  before update or delete on shadow_outcome for each row execute function refuse_change();
