-- Whether what is here is the demonstration of serve --demo. A row that is here stays: invented patients never become real ones.

create table demonstration (
  only_one  boolean     primary key default true check (only_one),
  day       date        not null,
  seeded_at timestamptz not null default now()
);

create trigger demonstration_is_append_only
  before update or delete on demonstration for each row execute function refuse_change();
