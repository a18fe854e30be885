-- The archive as a web of references. An archive of an earlier version is derived anew from its copies.

alter table reftels add column year_inferred integer not null default 0; -- 1 where the item does not write the year itself

-- Places in the running text that speak of another telegram.
create table mentions (
  witness       integer not null references witnesses,
  position      integer not null,    -- 0 is the first in the text
  place         text,                -- of the paragraph: p3
  start         integer not null,    -- first character in the telegram's text
  ending        integer not null,    -- the character behind the last
  form          text    not null,    -- number (08 ASTANA 0680), label (ref A), reftel, septel
  text          text    not null,    -- as written
  reftels       text    not null,    -- positions in the witness's reference line that are meant, a JSON list: [0,2]
  id            text,                -- of the telegram that is meant, where the place itself says it
  year_inferred integer not null,    -- 1 where the place does not write the year itself
  primary key (witness, position)
) without rowid;

drop view citations;
drop view wanted;

-- Which telegram is meant by what a telegram cites: one row for a telegram and an id that its witnesses give. Computed from
-- the tables above whenever something is imported.
create table citations (
  citing        integer not null references holdings,
  written       text    not null,    -- the id as the text has it; a year that is not written by the rule for such years
  post          text    not null,    -- of written
  serial        integer not null,    -- of written
  year_inferred integer not null,    -- 1 where no witness writes the year
  cited         text    not null,    -- the id that is meant, by all that is held; of an open citation, the likeliest
  holding       integer references holdings, -- the telegram meant; null where it is not held
  certainty     text    not null,    -- sure, likely, doubtful, open
  reason        text    not null,    -- written, rule, held, numbers, post, later, ambiguous, self
  candidates    text    not null,    -- of an open citation, the ids that it may mean, a JSON list; else []
  places        text    not null,    -- where it stands: 12r0 is item 0 of witness 12's reference line, 12m3 its mention 3
  primary key (citing, written)
) without rowid;
create index citations_of on citations (cited, certainty, holding);
create index citations_by_number on citations (serial, post);
create index citations_inferred on citations (post, citing) where year_inferred;

-- How often a telegram is cited, held or not; by telegrams other than itself, and not counting what is open.
create table times_cited (
  cited     text    primary key,     -- its id
  holding   integer references holdings,
  telegrams integer not null,        -- that cite it
  posts     integer not null         -- that these come from
) without rowid;
create index times_cited_wanted on times_cited (telegrams) where holding is null;

-- Holdings that were changed since citations were last computed, otherwise than by a further witness.
create table unresolved (
  key    text    primary key,
  number integer not null            -- of the holding when it was changed
) without rowid;

-- Holdings whose times cited are not in the index as they are now; * stands for all.
create table recounted (
  key text primary key
) without rowid;

create view edges as
select h.key as citing, c.cited, c.holding is not null as held, c.certainty, c.reason, c.written
from citations c join holdings h on h.number = c.citing;

create view wanted as
select cited as id, telegrams as citations, posts
from times_cited where holding is null;

pragma user_version = 5;
