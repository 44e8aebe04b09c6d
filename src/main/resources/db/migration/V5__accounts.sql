-- Who works with the service.

create table account (
  id            uuid        primary key,
  name          text        not null check (name <> ''),
  display_name  text        not null,
  roles         text[]      not null check (cardinality(roles) > 0),
  -- Argon2id in PHC notation; none for people whom the site's provider signs in
  password_hash text,
  issuer        text,
  subject       text,
  active        boolean     not null default true,
  version       bigint      not null default 1,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  check ((issuer is null) = (subject is null))
);

create unique index account_name on account (lower(name));
create unique index account_subject on account (issuer, subject) where issuer is not null;

-- A session is found by the SHA-256 of its token: from the table nobody can sign in.
create table account_session (
  token_hash   bytea       primary key,
  account      uuid        not null references account,
  address      text        not null,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at      timestamptz not null
);

create index account_session_account on account_session (account);
create index account_session_ends_at on account_session (ends_at);

-- Sign-ins that were refused, counted by name (as SHA-256: people type passwords into the wrong
-- field) and by network address.
create table sign_in_failure (
  kind         text        not null check (kind in ('name', 'address')),
  subject      text        not null,
  failures     integer     not null,
  last_at      timestamptz not null,
  locked_until timestamptz,
  primary key (kind, subject)
);

create index sign_in_failure_last_at on sign_in_failure (last_at);
