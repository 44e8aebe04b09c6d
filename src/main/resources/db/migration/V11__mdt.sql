-- The tumour board: meetings, cases under pseudonyms, decisions. Columns search_text hold what a search may find, folded by
-- the service (Unicode NFKC, lower case), so that full-width and half-width forms are alike.

create table board_meeting (
  id             uuid        primary key,
  name           text        not null,
  day            date        not null,
  begins         time,
  place          text,
  chair          uuid        not null,
  chair_name     text        not null,
  quorum         integer     not null check (quorum > 0),
  state          text        not null check (state in ('planned', 'in-progress', 'closed')),
  created_at     timestamptz not null,
  agenda_version bigint      not null default 1,
  version        bigint      not null
);

create index board_meeting_day on board_meeting (day desc, begins desc nulls last, id);

create table board_member (
  meeting   uuid    not null references board_meeting,
  account   uuid    not null,
  name      text    not null,
  specialty text    not null,
  present   boolean not null default false,
  primary key (meeting, account)
);

create table board_case (
  id            uuid        primary key,
  pseudonym     text        not null,
  pseudonym_key text        not null unique,
  question      text        not null,
  newest_record integer     not null check (newest_record > 0),
  created_at    timestamptz not null,
  created_by    text        not null,
  version       bigint      not null,
  search_text   text        not null
);

create index board_case_created on board_case (created_at desc, id);

-- What came in for a case, without what names people. The next number supersedes it.
create table case_record (
  patient_case uuid        not null references board_case,
  number       integer     not null check (number > 0),
  format       text        not null check (format in ('application/json', 'application/fhir+json')),
  document     bytea       not null,
  origin       text        not null check (origin in ('form', 'document', 'smart-launch', 'api')),
  added_at     timestamptz not null,
  added_by     text        not null,
  primary key (patient_case, number)
);

-- A case in a meeting. The newest revision of its decision (0: none) and whether that is signed stand here for lists.
-- Entries counts what was recorded: parts of decisions take their versions from it, so that none comes twice.
create table agenda_item (
  meeting      uuid    not null references board_meeting,
  patient_case uuid    not null references board_case,
  position     integer not null,
  question     text    not null,
  revision     integer not null default 0,
  signed       boolean not null default false,
  entries      bigint  not null default 0,
  search_text  text    not null,
  primary key (meeting, patient_case)
);

create index agenda_item_case on agenda_item (patient_case);

-- A revision of a decision and what the board saw; with the chair's signature it never changes again.
create table board_decision (
  meeting           uuid    not null,
  patient_case      uuid    not null,
  revision          integer not null check (revision > 0),
  record            integer not null,
  rule_base_version text    not null,
  rule_base_hash    text    not null,
  evaluated_at      date    not null,
  shown             text[]  not null,
  reopened_because  text    not null,
  signed_by         uuid,
  signed_name       text,
  signed_at         timestamptz,
  content_hash      text,
  signature         bytea,
  key_id            text,
  signed_content    bytea,
  primary key (meeting, patient_case, revision),
  foreign key (meeting, patient_case) references agenda_item,
  foreign key (patient_case, record) references case_record,
  check (num_nonnulls(signed_by, signed_name, signed_at, content_hash, signature, key_id, signed_content) in (0, 7))
);

create index board_decision_case on board_decision (patient_case);

create table decision_response (
  meeting      uuid        not null,
  patient_case uuid        not null,
  revision     integer     not null,
  rule         text        not null,
  answer       text        not null check (answer in ('accept', 'modify', 'reject')),
  instead      text        not null,
  reason       text        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  version      bigint      not null,
  primary key (meeting, patient_case, revision, rule),
  foreign key (meeting, patient_case, revision) references board_decision,
  check (answer = 'accept' or reason <> '')
);

create table decision_text (
  meeting      uuid        not null,
  patient_case uuid        not null,
  revision     integer     not null,
  words        text        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  version      bigint      not null,
  primary key (meeting, patient_case, revision),
  foreign key (meeting, patient_case, revision) references board_decision
);

create table decision_dissent (
  meeting      uuid        not null,
  patient_case uuid        not null,
  revision     integer     not null,
  id           uuid        not null,
  entry        bigint      not null,
  name         text        not null,
  words        text        not null,
  recorded_by  text        not null,
  recorded_at  timestamptz not null,
  version      bigint      not null,
  primary key (meeting, patient_case, revision, id),
  foreign key (meeting, patient_case, revision) references board_decision
);

create table decision_vote (
  meeting      uuid        not null,
  patient_case uuid        not null,
  revision     integer     not null,
  account      uuid        not null,
  name         text        not null,
  ballot       text        not null check (ballot in ('for', 'against', 'abstain')),
  recorded_at  timestamptz not null,
  primary key (meeting, patient_case, revision, account),
  foreign key (meeting, patient_case, revision) references board_decision
);

create table decision_task (
  meeting      uuid    not null,
  patient_case uuid    not null,
  revision     integer not null,
  id           uuid    not null,
  entry        bigint  not null,
  words        text    not null,
  owner        text    not null,
  due          date,
  done         boolean not null default false,
  recorded_by  text    not null,
  version      bigint  not null,
  primary key (meeting, patient_case, revision, id),
  foreign key (meeting, patient_case, revision) references board_decision
);

-- What has changed, for pages that are open on any replica; old rows go.
create table board_change (
  number       bigint      generated always as identity primary key,
  meeting      uuid        not null,
  patient_case uuid,
  part         text        not null,
  recorded_at  timestamptz not null
);

create index board_change_meeting on board_change (meeting, number);

create trigger case_record_is_append_only
  before update or delete on case_record for each row execute function refuse_change();

create trigger signed_decision_stays
  before update or delete on board_decision for each row when (old.signed_at is not null) execute function refuse_change();

create function refuse_change_of_signed_decision() returns trigger language plpgsql as $$
declare
  part record;
begin
  if tg_op = 'DELETE' then part := old; else part := new; end if;
  if exists (select 1 from board_decision d
             where d.meeting = part.meeting and d.patient_case = part.patient_case and d.revision = part.revision
               and d.signed_at is not null) then
    raise exception '% of a signed decision does not change', tg_table_name;
  end if;
  return part;
end;
$$;

create trigger response_of_signed_decision_stays
  before insert or update or delete on decision_response for each row execute function refuse_change_of_signed_decision();
create trigger text_of_signed_decision_stays
  before insert or update or delete on decision_text for each row execute function refuse_change_of_signed_decision();
create trigger dissent_of_signed_decision_stays
  before insert or update or delete on decision_dissent for each row execute function refuse_change_of_signed_decision();
create trigger vote_of_signed_decision_stays
  before insert or update or delete on decision_vote for each row execute function refuse_change_of_signed_decision();
create trigger task_of_signed_decision_stays
  before insert or delete on decision_task for each row execute function refuse_change_of_signed_decision();
-- whether a task is done is no part of what is signed
create trigger words_of_task_of_signed_decision_stay
  before update of meeting, patient_case, revision, id, entry, words, owner, due on decision_task
  for each row execute function refuse_change_of_signed_decision();
