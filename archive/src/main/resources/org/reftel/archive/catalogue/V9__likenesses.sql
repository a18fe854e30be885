-- Telegrams of different ids that have the same text. An archive of an earlier version is derived anew from its copies.

-- Sketches of witnesses' bodies, 256 witnesses a row: of each, two bytes for every bin and four for the number of shingles,
-- 0 where there were too few; big-endian. Sequence 1 is the first of chunk 0.
create table sketches (
  chunk integer primary key,
  bins  blob not null
);

-- Pairs of telegrams with the same text, or nearly so. Computed from the sketches whenever something is imported.
create table likenesses (
  earlier   integer not null references holdings,
  later     integer not null references holdings,
  kind      text    not null,  -- same-telegram, corrected, sent-again, same-text, misplaced, part
  alike     integer not null,  -- of the runs of four words that either has, the percentage that both have; an estimate
  contained integer not null,  -- of those of the shorter, the percentage that the longer has; an estimate
  primary key (earlier, later)
) without rowid;
create index likenesses_of_later on likenesses (later);

create view likeness as
select a.key as id, b.key as other, l.kind, l.alike, l.contained
from likenesses l join holdings a on a.number = l.earlier join holdings b on b.number = l.later;

pragma user_version = 9;
