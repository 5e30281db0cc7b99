-- What is public is what a release names: proposed by a plan officer, approved by a leader, another person. A newer approved release takes the
-- place of the older; a withdrawn one leaves nothing behind.

create table plan_release (
    id          {uuid}    not null primary key,
    plan_id     {uuid}    not null references plan (id),
    shows_units {bool}    not null,
    proposed_at {instant} not null,
    proposed_by {uuid}    not null,
    version     integer   not null
);
create index ix_plan_release_plan on plan_release (plan_id);

create table plan_release_task (
    release_id {uuid} not null references plan_release (id),
    task_id    {uuid} not null references plan_task (id),
    primary key (release_id, task_id)
);

create table plan_release_approval (
    release_id {uuid}    not null primary key references plan_release (id),
    at         {instant} not null,
    by_user_id {uuid}    not null
);

create table plan_release_withdrawal (
    release_id {uuid}    not null primary key references plan_release (id),
    at         {instant} not null,
    by_user_id {uuid}    not null,
    reason     text      not null check (length(reason) between 1 and 500)
);
