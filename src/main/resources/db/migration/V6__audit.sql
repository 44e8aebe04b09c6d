-- Who did what, when, from where and why. Each row holds the hash of the one before it; the head, the newest row, is
-- signed, so that rows cut off from the end are missed. docs/governance.md says what exactly is hashed and signed.

create table audit_entry (
  sequence      bigint      primary key check (sequence > 0),
  recorded_at   timestamptz not null,
  account       uuid        not null,
  actor         text        not null,
  roles         text        not null,
  address       text        not null,
  action        text        not null,
  object        text        not null,
  detail        jsonb       not null,
  reason        text        not null,
  previous_hash text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash          text        not null check (hash ~ '^[0-9a-f]{64}$')
);

create index audit_entry_recorded on audit_entry (recorded_at);
create index audit_entry_object on audit_entry (object, sequence);
create index audit_entry_actor on audit_entry (actor, sequence);
create index audit_entry_action on audit_entry (action, sequence);

create table audit_head (
  only_row  boolean primary key default true check (only_row),
  sequence  bigint  not null,
  hash      text    not null,
  key       text    not null,
  signature bytea   not null
);

create function refuse_step_back() returns trigger language plpgsql as $$
begin
  if new.sequence <= old.sequence then
    raise exception '% only goes forward', tg_table_name;
  end if;
  return new;
end;
$$;

create trigger audit_entry_is_append_only
  before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_is_not_emptied
  before truncate on audit_entry for each statement execute function refuse_change();
create trigger audit_head_goes_forward
  before update on audit_head for each row execute function refuse_step_back();
create trigger audit_head_stays
  before delete on audit_head for each row execute function refuse_change();
create trigger audit_head_is_not_emptied
  before truncate on audit_head for each statement execute function refuse_change();

-- Requests that count once, with the answer that they were given.
create table idempotency_key (
  account     uuid        not null,
  key         text        not null,
  fingerprint text        not null,
  status      integer     not null,
  location    text,
  body        bytea       not null,
  recorded_at timestamptz not null,
  primary key (account, key)
);

create index idempotency_key_recorded on idempotency_key (recorded_at);
