-- Drafts of rule changes: what they change, what was said about them, and what was found out about them.

create table draft (
  id             uuid        primary key,
  name           text        not null,
  reason         text        not null,
  clinical_owner text        not null,
  origin         text        not null check (origin in ('edit', 'import')),
  state          text        not null check (state in ('open', 'in-review', 'approved', 'released', 'withdrawn')),
  base_version   text        not null,
  base_hash      text        not null,
  content_hash   text        not null,
  version        bigint      not null,
  round          integer     not null default 0,
  created_by     text        not null,
  created_at     timestamptz not null,
  changed_at     timestamptz not null
);

create index draft_changed on draft (changed_at desc);

-- Everyone who ever had a hand in the content: they never approve it.
create table draft_author (
  draft   uuid not null references draft,
  account uuid not null,
  name    text not null,
  primary key (draft, account)
);

-- Texts of files by SHA-256, in gzip: a file that is saved often is kept once for each of its texts.
create table draft_text (
  hash    text  primary key,
  content bytea not null
);

-- Every save. The revision is the version that the draft had after it. Without a text the file is deleted ('deleted') or
-- as in the release that the draft is based on ('as-base').
create table draft_file (
  draft    uuid        not null references draft,
  path     text        not null,
  revision bigint      not null,
  kind     text        not null check (kind in ('saved', 'rebased', 'imported', 'deleted', 'as-base')),
  text     text        references draft_text,
  saved_by text        not null,
  saved_at timestamptz not null,
  primary key (draft, path, revision),
  check ((text is null) = (kind in ('deleted', 'as-base')))
);

create table draft_review (
  id            uuid        primary key,
  draft         uuid        not null references draft,
  round         integer     not null,
  capacity      text        not null check (capacity in ('clinical', 'technical')),
  decision      text        not null check (decision in ('approved', 'changes-requested')),
  content_hash  text        not null,
  comment       text        not null,
  account       uuid        not null,
  name          text        not null,
  display_name  text        not null,
  recorded_at   timestamptz not null
);

create index draft_review_draft on draft_review (draft, recorded_at);

create table draft_comment (
  id           uuid        primary key,
  draft        uuid        not null references draft,
  reply_to     uuid        references draft_comment,
  path         text,
  line         integer     check (line > 0),
  comment      text        not null,
  content_hash text        not null,
  account      uuid        not null,
  name         text        not null,
  display_name text        not null,
  recorded_at  timestamptz not null
);

create index draft_comment_draft on draft_comment (draft, recorded_at);

create table draft_comment_resolution (
  comment     uuid        primary key references draft_comment,
  account     uuid        not null,
  name        text        not null,
  recorded_at timestamptz not null
);

-- What was found out about one content: made once, in the background, by whichever replica comes first.
-- The reference is what the content was compared with: the content hash of a release, or empty.
create table draft_assessment (
  id           uuid        primary key,
  draft        uuid        not null references draft,
  content_hash text        not null,
  kind         text        not null check (kind in ('scenarios', 'mutation', 'impact')),
  reference    text        not null,
  state        text        not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress     integer     not null default 0 check (progress between 0 and 100),
  step         text        not null default '',
  result       text,
  requested_by text        not null,
  requested_at timestamptz not null,
  ended_at     timestamptz,
  attempts     integer     not null default 0,
  runner       uuid,
  lease_until  timestamptz,
  unique (draft, content_hash, kind)
);

create index draft_assessment_waiting on draft_assessment (requested_at) where state in ('queued', 'running');

create trigger draft_author_is_append_only
  before update or delete on draft_author for each row execute function refuse_change();
create trigger draft_text_is_append_only
  before update or delete on draft_text for each row execute function refuse_change();
create trigger draft_file_is_append_only
  before update or delete on draft_file for each row execute function refuse_change();
create trigger draft_review_is_append_only
  before update or delete on draft_review for each row execute function refuse_change();
create trigger draft_comment_is_append_only
  before update or delete on draft_comment for each row execute function refuse_change();
create trigger draft_comment_resolution_is_append_only
  before update or delete on draft_comment_resolution for each row execute function refuse_change();
