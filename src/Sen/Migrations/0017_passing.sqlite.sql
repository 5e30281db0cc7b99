-- Work passes to the units that follow the one it was given to. The row says to whom it was given and who answers now; the dates say who answered
-- when, so that a board of an earlier day is not touched. One unit may come to answer for several assignments of one occurrence.
-- The empty default is there because SQLite asks for one; no unit has it, so every row must name its own.

drop index ix_assignment_unit;
alter table assignment rename column unit_id to given_to_id;
alter table assignment add column unit_id text not null default '' references unit (id);
update assignment set unit_id = given_to_id;
create index ix_assignment_unit on assignment (unit_id, plan_id);
create index ix_assignment_given_to on assignment (given_to_id, plan_id);

alter table assignment_dates add column unit_id text not null default '' references unit (id);
update assignment_dates set unit_id = (select a.unit_id from assignment a where a.id = assignment_id);
create index ix_assignment_dates_unit on assignment_dates (unit_id, valid_to);

-- To whom it was given or passed; null in other kinds of events.
alter table assignment_event add column to_unit_id text references unit (id);
update assignment_event set to_unit_id = (select a.given_to_id from assignment a where a.id = assignment_id) where kind = 'Issued';
