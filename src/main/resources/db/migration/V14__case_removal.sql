-- Cases of the board may go: when they are older than the site keeps them, or when an operator removes one. That it happened is
-- written down without anything of a case's content; nothing else may remove.
create table case_removal (
  patient_case     uuid        primary key,
  removed_at       timestamptz not null,
  removed_by       uuid        not null,
  removed_name     text        not null,
  cause            text        not null check (cause in ('request', 'retention')),
  reason           text        not null,
  records          integer     not null,
  decisions        integer     not null,
  signed_decisions integer     not null
);

create index case_removal_at on case_removal (removed_at desc, patient_case);

create trigger case_removal_is_append_only
  before update or delete on case_removal for each row execute function refuse_change();

-- A transaction says which case it removes; the rows of that one alone may be deleted, and none may be changed.
create function refuse_change_but_for_removal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.patient_case::text = nullif(current_setting('osteon.removed_case', true), '') then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name;
end;
$$;

drop trigger case_record_is_append_only on case_record;
create trigger case_record_is_append_only
  before update or delete on case_record for each row execute function refuse_change_but_for_removal();

drop trigger signed_decision_stays on board_decision;
create trigger signed_decision_stays
  before update or delete on board_decision for each row when (old.signed_at is not null)
  execute function refuse_change_but_for_removal();

create or replace function refuse_change_of_signed_decision() returns trigger language plpgsql as $$
declare
  part record;
begin
  if tg_op = 'DELETE' then part := old; else part := new; end if;
  if tg_op = 'DELETE' and part.patient_case::text = nullif(current_setting('osteon.removed_case', true), '') then
    return part;
  end if;
  if exists (select 1 from board_decision d
             where d.meeting = part.meeting and d.patient_case = part.patient_case and d.revision = part.revision
               and d.signed_at is not null) then
    raise exception '% of a signed decision does not change', tg_table_name;
  end if;
  return part;
end;
$$;
