-- Inputs and answers come compressed by the service: several times cheaper than PostgreSQL's own compression, and
-- smaller. What an earlier version stored stays as it is.

alter table evaluation_journal
  add column content_encoding text not null default 'identity' check (content_encoding in ('identity', 'gzip'));
alter table evaluation_journal
  alter column input set storage external,
  alter column output set storage external;
