-- Amendments of an issued plan. Rows of the plan hold what is in force now; what they said before lies beside them with the time until which it held.

create table plan_amendment (
    id       {uuid}    not null primary key,
    plan_id  {uuid}    not null references plan (id),
    ordinal  integer   not null check (ordinal >= 1),
    title    text      check (length(title) between 1 and 500),
    reason   text      check (length(reason) <= 2000),
    made_at  {instant} not null,
    made_by  {uuid}    not null,
    version  integer   not null,
    -- The draft has the next number, so a plan has one draft at most.
    unique (plan_id, ordinal)
);

-- What a draft changes, one row a task or target. A row of something new has no task or target until it is confirmed.
create table plan_amendment_change (
    id                {uuid}    not null primary key,
    amendment_id      {uuid}    not null references plan_amendment (id),
    kind              text      not null,
    code              text      not null check (length(code) between 1 and 20),
    task_id           {uuid}    references plan_task (id),
    target_id         {uuid}    references plan_target (id),
    section_id        {uuid}    references plan_section (id),
    goal_id           {uuid}    references plan_goal (id),
    serves_target_id  {uuid}    references plan_target (id),
    answers_task_id   {uuid}    references plan_task (id),
    task              {json},
    target            {json},
    reason            text      check (length(reason) <= 1000),
    at_version        integer   not null,
    edited_at         {instant} not null,
    edited_by         {uuid}    not null,
    version           integer   not null,
    unique (amendment_id, task_id),
    unique (amendment_id, target_id)
);

create table plan_amendment_issue (
    amendment_id      {uuid}    not null primary key references plan_amendment (id),
    issuer_id         {uuid}    not null references unit (id),
    number            text      not null check (length(number) <= 60),
    year              integer   not null,
    signed_on         {date}    not null,
    effective_on      {date}    not null,
    signing_authority text      not null check (length(signing_authority) <= 300),
    signer_name       text      not null check (length(signer_name) between 1 and 100),
    signed_file       text      references stored_file (sha256),
    signed_file_name  text      check (length(signed_file_name) <= 255),
    former_title      text      check (length(former_title) <= 500),
    issued_at         {instant} not null,
    issued_by         {uuid}    not null,
    unique (issuer_id, year, number)
);

-- How a task was worded from valid_from (null: the issue of the plan) until valid_to, by recorded time.
create table plan_task_former (
    id           {uuid}    not null primary key,
    task_id      {uuid}    not null references plan_task (id),
    amendment_id {uuid}    not null references plan_amendment (id),
    valid_from   {instant},
    valid_to     {instant} not null,
    text         text      not null,
    search_key   text      not null,
    recurrence   text,
    wording      {json}    not null
);
create index ix_plan_task_former_task on plan_task_former (task_id, valid_to);

create table plan_target_former (
    id           {uuid}    not null primary key,
    target_id    {uuid}    not null references plan_target (id),
    amendment_id {uuid}    not null references plan_amendment (id),
    valid_from   {instant},
    valid_to     {instant} not null,
    text         text      not null,
    wording      {json}    not null
);
create index ix_plan_target_former_target on plan_target_former (target_id, valid_to);

-- The printed last day of a time of a task, before it was moved.
create table task_occurrence_former (
    id            {uuid}    not null primary key,
    occurrence_id {uuid}    not null references task_occurrence (id),
    amendment_id  {uuid}    not null references plan_amendment (id),
    valid_from    {instant},
    valid_to      {instant} not null,
    last_day      {date}
);
create index ix_task_occurrence_former_occurrence on task_occurrence_former (occurrence_id, valid_to);

alter table plan_task add column added_at {instant};
alter table plan_task add column withdrawn_at {instant};
alter table plan_target add column added_at {instant};
alter table plan_target add column withdrawn_at {instant};

-- The role that a unit had while these dates held; null where it has it still.
alter table assignment_dates add column role text;
