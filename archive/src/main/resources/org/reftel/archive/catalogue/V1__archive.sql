-- What the archive knows of itself: how far the packs are committed.
create table properties (
  name  text primary key,
  value text not null
) without rowid;

-- Each run of the import command that brought something.
create table imports (
  number  integer primary key,
  started text not null,            -- 2026-11-22T09:30:00Z
  inputs  text not null             -- as they were named, one a line
);

-- Where copies were found; containers with !/
create table paths (
  number integer primary key,
  path   text not null unique
);

-- The copies that are kept, and where in the packs their bytes stand.
create table copies (
  number integer primary key,
  sha256 blob    not null unique,   -- 32 bytes
  length integer not null,
  form   text    not null,
  pack   integer not null,
  block  integer not null,
  start  integer not null,
  import integer not null references imports
);

-- Every place at which a copy was found.
create table places (
  copy     integer not null references copies,
  path     integer not null references paths,
  position integer not null,        -- first byte in the file or member
  import   integer not null references imports,
  primary key (copy, path, position)
) without rowid;

-- One row a telegram; what it says is said by its principal witness.
create table holdings (
  number         integer primary key,
  key            text    not null unique, -- 09ASTANA1843; where nothing tells, text- and a digest
  year           integer,
  post           text,
  serial         integer,
  sent           text,               -- 2009-10-13T08:12
  sender         text,
  classification text,
  subject        text,
  principal      integer not null,   -- sequence of the witness
  witnesses      integer not null    -- how many there are
);
create index holdings_by_number on holdings (post, serial);

-- Each telegram in each copy.
create table witnesses (
  sequence   integer primary key,
  holding    integer not null references holdings,
  copy       integer not null references copies,
  ordinal    integer not null,       -- 0 is the first telegram in its copy
  kind       text    not null,       -- WHOLE, SECTION, RETRANSMISSION, CORRECTED
  earlier    integer,                -- the same publisher's earlier witness, which this one differs from
  publisher  text    not null,
  stated_id  text,                   -- as the publisher writes it
  released   text,
  sent       text,
  section    integer,
  sections   integer not null,
  tags       text    not null,       -- a JSON list, as written: ["PREL","KZ"]; see the view tags
  paragraphs integer not null,
  characters integer not null
);
create index witnesses_of_holding on witnesses (holding);
create index witnesses_of_copy on witnesses (copy);

-- The evidence for another id than the holding's: the publisher's statement, the text's number, the DE line.
create table claims (
  witness  integer not null references witnesses,
  evidence text    not null,         -- PUBLISHER, TEXT, STATION
  id       text    not null,
  primary key (witness, evidence)
) without rowid;
create index claims_by_id on claims (id);

-- What telegrams cite.
create table reftels (
  witness  integer not null references witnesses,
  position integer not null,
  label    text,
  text     text    not null,
  kind     text    not null,         -- telegram, email, letter, ...
  id       text,                     -- of the telegram that is meant
  primary key (witness, position)
) without rowid;
create index reftels_by_id on reftels (id) where id is not null;

-- What was odd in reading.
create table findings (
  witness  integer not null references witnesses,
  position integer not null,
  code     text    not null,
  severity text    not null,
  message  text    not null,
  start    integer not null,         -- first character in the telegram's text
  ending   integer not null,         -- the character behind the last
  primary key (witness, position)
) without rowid;

-- What people have decided: emendations and release decisions, signed and dated.
create table decisions (
  number    integer primary key,
  kind      text not null,
  key       text not null,           -- of the holding
  paragraph integer,
  made      text not null,
  made_by   text not null,
  reason    text not null,
  detail    text not null
);

-- The ledger: what was not understood.
create table troubles (
  number   integer primary key,
  path     integer not null references paths,
  position integer not null,         -- byte in the file or member; -1 where it has no place
  kind     text    not null,
  message  text    not null,
  remedy   text    not null,
  import   integer not null references imports,
  unique (path, position, kind, message)
);

-- Views for those who come with a SQLite tool of their own.

create view telegrams as
select h.key as id, h.year, h.post, h.serial, h.sent, h.sender, h.classification, h.subject, h.witnesses,
       (select group_concat(t.value, ' ') from json_each(w.tags) t) as tags
from holdings h join witnesses w on w.sequence = h.principal;

create view tags as
select h.key as id, t.value as tag, h.sent
from holdings h join witnesses w on w.sequence = h.principal, json_each(w.tags) t;

create view evidence as
select h.key as id, w.sequence, w.kind, w.publisher, w.stated_id, w.released, w.sent, w.section, w.sections, w.earlier,
       lower(hex(c.sha256)) as sha256, c.length,
       (select p.path from places l join paths p on p.number = l.path where l.copy = c.number
        order by l.import, p.number, l.position limit 1) as path
from witnesses w join holdings h on h.number = w.holding join copies c on c.number = w.copy;

create view copy_places as
select lower(hex(c.sha256)) as sha256, c.length, c.form, p.path, l.position, i.started as imported
from places l join copies c on c.number = l.copy join paths p on p.number = l.path join imports i on i.number = l.import;

create view citations as
select h.key as citing, r.label, r.text, r.id as cited,
       exists (select 1 from holdings held where held.key = r.id) as held
from holdings h join reftels r on r.witness = h.principal
where r.kind = 'telegram';

create view wanted as
select r.id, count(distinct h.number) as citations
from reftels r join holdings h on h.principal = r.witness
where r.id is not null and not exists (select 1 from holdings held where held.key = r.id)
group by r.id;

create view disagreements as
select h.key as id, c.evidence, c.id as other_id, w.publisher, w.sequence as witness
from claims c join witnesses w on w.sequence = c.witness join holdings h on h.number = w.holding;

create view ledger as
select p.path, t.position, t.kind, t.message, t.remedy, i.started as imported
from troubles t join paths p on p.number = t.path join imports i on i.number = t.import;

pragma user_version = 1;
