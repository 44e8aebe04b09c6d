-- What stock Drools says of a draft is found out in the background, too.
alter table draft_assessment drop constraint draft_assessment_kind_check;
alter table draft_assessment add constraint draft_assessment_kind_check
  check (kind in ('stock-drools', 'scenarios', 'mutation', 'impact'));
