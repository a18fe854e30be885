-- Editors' corrections of what copies have, signed and dated. Nothing is taken out: one that is revoked says so.
create table emendations (
  number         integer primary key,
  copy           integer not null references copies,
  ordinal        integer not null,  -- with copy: the witness; 0 is the first telegram in its copy
  start          integer not null,  -- first character in the witness's text
  ending         integer not null,  -- the character behind the last
  before         text    not null,  -- what stands there
  after          text    not null,  -- what is to be read instead
  made           text    not null,  -- 2026-11-22T09:30:00Z
  made_by        text    not null,
  reason         text    not null,
  revoked        text,              -- when; null while it holds
  revoked_by     text,
  revoked_reason text
);
create index emendations_of_copy on emendations (copy, ordinal);

pragma user_version = 6;
