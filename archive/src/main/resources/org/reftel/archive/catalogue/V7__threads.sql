-- The posts to which a telegram was sent, for action or information, a JSON list: ["STATE","TASHKENT"].
alter table witnesses add column addressees text not null default '[]';
-- 1 where a paragraph says that it asks for action.
alter table witnesses add column asks integer not null default 0;

pragma user_version = 7;
