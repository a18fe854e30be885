-- What a reader keeps: ground state, like the copies. Nothing else in the archive's folder can make it anew.

-- The reading list. What is taken off stays for a month, so that it can be put back.
create table items (
  number   integer primary key autoincrement, -- never used twice
  key      text    not null,                  -- the telegram: 09ASTANA1843
  place    text    not null,                  -- the paragraph: p3; empty for the whole telegram
  note     text    not null,                  -- the reader's own words
  position integer not null,                  -- the first item has the smallest
  added    text    not null,                  -- 2026-11-22T09:30:00Z
  removed  text                               -- likewise; null while it is on the list
);
create unique index items_once on items (key, place) where removed is null;

-- Searches to be asked again.
create table searches (
  number  integer primary key autoincrement,
  name    text not null,
  query   text not null,                      -- as it was typed
  ordered text not null,                      -- relevance, newest, oldest
  saved   text not null,
  removed text
);

pragma user_version = 1;
