-- What is asked of everything at once is answered from indexes alone. Claims and the reference lines of other sections count in
-- citations now: an archive of an earlier version is derived anew from its copies.

-- The citations of what is not held.
create index citations_wanted on citations (citing, cited, certainty, reason, holding)
  where holding is null and certainty <> 'open' and reason <> 'self';

-- The numbers of each post and year, with when their telegrams were sent.
drop index holdings_in_order;
create index holdings_in_order on holdings (post, year, serial, sent);

pragma user_version = 10;
