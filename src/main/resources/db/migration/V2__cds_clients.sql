-- Who may call the CDS Hooks services, and which of their tokens have been used.

-- Clients beside those of the configuration. The service reads them again at an interval.
create table cds_client (
  id            text        primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  issuer        text        not null unique,
  jwks_url      text,
  jwks          jsonb,
  jku           text[]      not null default '{}',
  audiences     text[]      not null default '{}',
  tenants       text[]      not null default '{}',
  language      text        not null default 'en' check (language in ('en', 'zh')),
  fhir_servers  text[]      not null default '{}',
  capabilities  text[]      not null default '{}',
  origins       text[]      not null default '{}',
  rate          integer     check (rate > 0),
  max_body_size integer     check (max_body_size > 0),
  active        boolean     not null default true,
  recorded_at   timestamptz not null default now(),
  check ((jwks_url is null) <> (jwks is null))
);

-- A fingerprint is SHA-256 over client and jti: nothing of a token can be told from it.
create table cds_used_token (
  fingerprint  bytea       primary key,
  usable_until timestamptz not null
);

create index cds_used_token_usable_until on cds_used_token (usable_until);
