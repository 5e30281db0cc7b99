-- What a leader says of a task and units answer; the approval of a unit's head before a completion leaves the unit; who of the unit does the work.

create table directive (
    id         {uuid}    not null primary key,
    plan_id    {uuid}    not null references plan (id),
    task_id    {uuid}    not null references plan_task (id),
    text       text      not null check (length(text) between 1 and 4000),
    last_day   {date}    not null,
    by_user_id {uuid}    not null,
    by_unit_id {uuid}    not null references unit (id),
    at         {instant} not null
);
create index ix_directive_plan on directive (plan_id, at);
create index ix_directive_task on directive (task_id);

alter table assignment_event add column directive_id {uuid} references directive (id);
-- The how many-th event of the directive at the unit: two people who act at once see each other.
alter table assignment_event add column directive_step integer;
create unique index ux_assignment_event_directive on assignment_event (directive_id, assignment_id, directive_step) where directive_id is not null;

alter table plan add column heads_approve {bool} not null default false;

alter table assignment_dates add column submitted_on {date};
alter table assignment_dates add column done_by_user_id {uuid};
