-- Telegrams that are held only in sections, and the sections of them that are not held.
create index witnesses_of_sections on witnesses (holding) where kind = 'SECTION';

create view missing_sections as
with recursive
  parted as (
    select h.number, h.key, max(w.sections) as sections
    from witnesses w join holdings h on h.number = w.holding
    where w.kind = 'SECTION' and not exists (
      select 1 from witnesses o where o.holding = w.holding and (o.kind <> 'SECTION' or o.section is null))
    group by h.number),
  expected (number, key, sections, section) as (
    select number, key, sections, 1 from parted where sections > 0
    union all
    select number, key, sections, section + 1 from expected where section < sections)
select e.key as id, e.section, e.sections
from expected e
where not exists (select 1 from witnesses w where w.holding = e.number and w.section = e.section);

-- What is odd in telegrams: what was found in reading their witnesses, and which sections are missing. That a witness begins
-- with a later section says nothing of the telegram.
create view findings_of_telegrams as
select h.key as id, f.witness, f.code, f.severity, f.message
from findings f join witnesses w on w.sequence = f.witness join holdings h on h.number = w.holding
where not (f.code = 'SECTIONS_INCOMPLETE' and w.kind = 'SECTION')
union all
select id, null, 'SECTIONS_INCOMPLETE', 'warning', 'section ' || section || ' of ' || sections || ' is not held'
from missing_sections;

pragma user_version = 8;
