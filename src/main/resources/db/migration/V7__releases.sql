-- Releases: the manifest that is signed, its signatures, and retirements. The files are in rule_base_archive. None of it
-- is ever changed; what is changed by hand is refused when it is loaded.

create table release (
  sequence   bigint      generated always as identity unique,
  version    text        primary key,
  hash       text        not null unique references rule_base_archive (hash),
  manifest   bytea       not null,
  created_at timestamptz not null
);

create table release_signature (
  version   text  not null references release (version),
  key       text  not null,
  signature bytea not null,
  primary key (version, key)
);

create table release_retirement (
  version    text        primary key references release (version),
  retired_by text        not null,
  retired_at timestamptz not null,
  reason     text        not null
);

-- Rule bases that came with the program and became a draft: each is offered once.
create table shipped_import (
  hash        text        primary key,
  draft       uuid        not null,
  recorded_at timestamptz not null
);

create trigger release_is_append_only
  before update or delete on release for each row execute function refuse_change();
create trigger release_signature_is_append_only
  before update or delete on release_signature for each row execute function refuse_change();
create trigger release_retirement_is_append_only
  before update or delete on release_retirement for each row execute function refuse_change();
create trigger shipped_import_is_append_only
  before update or delete on shipped_import for each row execute function refuse_change();
create trigger release_is_not_emptied
  before truncate on release for each statement execute function refuse_change();
create trigger release_signature_is_not_emptied
  before truncate on release_signature for each statement execute function refuse_change();
create trigger release_retirement_is_not_emptied
  before truncate on release_retirement for each statement execute function refuse_change();
