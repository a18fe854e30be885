-- Under which message continuity number each addressee was sent the telegram, by his routing indicator, or by his name where
-- none is written: {"RUEHC":"6605","RUEHBI":"0612-0615"}; null where no addressee bears one.
alter table witnesses add column continuity text;
-- A JSON list: ["SENSITIVE","SIPDIS"].
alter table witnesses add column captions text not null default '[]';

pragma user_version = 4;
