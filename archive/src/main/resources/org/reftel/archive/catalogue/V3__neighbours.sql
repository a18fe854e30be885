-- The telegrams of a post in their order, for those who turn from one to the next.
create index holdings_in_order on holdings (post, year, serial);

pragma user_version = 3;
