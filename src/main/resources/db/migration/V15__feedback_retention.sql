-- What clinicians wrote into a report on a card is free text and can tell of a patient: it is kept no longer than the
-- evaluations are. Whether a card was accepted, and the coded reason, stay.
create function refuse_change_but_for_comment_retention() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
     and old.received_at < nullif(current_setting('osteon.retention_before', true), '')::timestamptz
     and new.comment is null
     and to_jsonb(new) - 'comment' = to_jsonb(old) - 'comment' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name;
end;
$$;

drop trigger cds_feedback_is_append_only on cds_feedback;
create trigger cds_feedback_is_append_only
  before update or delete on cds_feedback for each row execute function refuse_change_but_for_comment_retention();
