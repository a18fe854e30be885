-- Reading lists with names. The first is there from the beginning and stays.
create table lists (
  number  integer primary key autoincrement, -- never used twice
  name    text    not null,
  made    text    not null,                  -- 2026-11-22T09:30:00Z; empty for the first
  chosen  integer not null default 0,        -- what is collected goes on the list where this is greatest
  removed text                               -- when it was deleted; null while it is there
);
insert into lists (name, made) values ('Reading list', '');

alter table items add column list integer not null default 1; -- on which the item stands
drop index items_once;
create unique index items_once on items (list, key, place) where removed is null;

pragma user_version = 2;
