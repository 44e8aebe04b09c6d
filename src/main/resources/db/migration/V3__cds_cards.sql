-- Cards that were shown to clients of CDS Hooks, and what clinicians did with them. Neither is ever changed.

create table cds_card (
  card            uuid        primary key,
  service         text        not null,
  client          text        not null,
  hook_instance   uuid        not null,
  rule            text        not null,
  urgency         text        not null,
  release_version text        not null,
  release_hash    text        not null,
  evaluation_id   text        not null,
  issued_at       timestamptz not null,
  suggestions     uuid[]      not null
);

create index cds_card_issued on cds_card (issued_at, rule);
create index cds_card_evaluation on cds_card (evaluation_id);

-- Without a foreign key: feedback may arrive before the card, which can still wait on the disk of another replica.
create table cds_feedback (
  feedback_key         uuid        primary key,
  card                 uuid        not null,
  service              text        not null,
  client               text        not null,
  outcome              text        not null check (outcome in ('accepted', 'overridden')),
  accepted_suggestions text[]      not null,
  reason_system        text,
  reason_code          text,
  reason_display       text,
  comment              text,
  outcome_at           timestamptz not null,
  received_at          timestamptz not null
);

create index cds_feedback_card on cds_feedback (card, client, outcome_at);
create index cds_feedback_outcome on cds_feedback (outcome_at);

create trigger cds_card_is_append_only
  before update or delete on cds_card for each row execute function refuse_change();
create trigger cds_feedback_is_append_only
  before update or delete on cds_feedback for each row execute function refuse_change();
