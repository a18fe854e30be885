-- Entries of the ledger that no longer hold are kept, and say which import found that.
alter table troubles add column retired integer references imports;

drop view ledger;
create view ledger as
select p.path, t.position, t.kind, t.message, t.remedy, i.started as imported, r.started as retired
from troubles t join paths p on p.number = t.path join imports i on i.number = t.import
left join imports r on r.number = t.retired;

-- What people have decided, signed and dated. Nothing is taken out: a decision is revoked by a later one.
drop table decisions;
create table decisions (
  number     integer primary key,
  kind       text    not null,      -- ASSIGN: the witness belongs to the telegram named; REVOKE: its own evidence decides again
  copy       integer not null references copies,
  ordinal    integer not null,      -- with copy: the witness; 0 is the first telegram in its copy
  key        text    not null,      -- the telegram that it belongs to from then on
  before     text    not null,      -- the telegram that it belonged to until then
  made       text    not null,      -- 2026-11-22T09:30:00Z
  made_by    text    not null,
  reason     text    not null,
  superseded integer                -- number of the later decision on the same witness
);

-- Holdings that were changed and are not yet in the index as they are now.
create table stale (
  key text primary key
) without rowid;

pragma user_version = 2;
