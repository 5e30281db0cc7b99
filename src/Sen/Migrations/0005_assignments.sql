-- One task, one occurrence, one unit: one assignment. What happened to it is a list of events; nothing is ever changed in it.

create table task_occurrence (
    id          {uuid}  not null primary key,
    task_id     {uuid}  not null references plan_task (id),
    ordinal     integer not null,
    year        integer not null,
    label       text    not null check (length(label) <= 100),
    period_from {date}  not null,
    period_to   {date}  not null,
    last_day    {date},
    unique (task_id, year, ordinal)
);

create table assignment (
    id            {uuid} not null primary key,
    plan_id       {uuid} not null references plan (id),
    task_id       {uuid} not null references plan_task (id),
    occurrence_id {uuid} not null references task_occurrence (id),
    unit_id       {uuid} not null references unit (id),
    role          text   not null,
    version       integer not null,
    unique (occurrence_id, unit_id)
);
create index ix_assignment_unit on assignment (unit_id, plan_id);
create index ix_assignment_plan on assignment (plan_id, task_id);

create table assignment_event (
    id            {uuid}    not null primary key,
    assignment_id {uuid}    not null references assignment (id),
    kind          text      not null,
    at            {instant} not null,
    by_user_id    {uuid}    not null,
    by_unit_id    {uuid}    references unit (id),
    note          text      check (length(note) <= 10000)
);
create index ix_assignment_event_assignment on assignment_event (assignment_id, at);

create table evidence (
    id              {uuid}  not null primary key,
    event_id        {uuid}  not null references assignment_event (id),
    ordinal         integer not null,
    file            text    references stored_file (sha256),
    file_name       text    check (length(file_name) <= 255),
    document_number text    check (length(document_number) <= 60),
    document_date   {date},
    is_public       {bool}  not null,
    check (file is not null or document_number is not null)
);
create index ix_evidence_event on evidence (event_id);

-- The dates that decide the status, as they stood from valid_from until valid_to (null: now). Written with each event, so that a board of
-- any day is one scan; a property test holds it equal to the events.
create table assignment_dates (
    id            {uuid}    not null primary key,
    assignment_id {uuid}    not null references assignment (id),
    valid_from    {instant} not null,
    valid_to      {instant},
    last_day      {date},
    opened_at     {instant},
    accepted_at   {instant},
    progress_at   {instant},
    completed_on  {date},
    confirmed_at  {instant},
    returned_at   {instant}
);
create index ix_assignment_dates_assignment on assignment_dates (assignment_id, valid_from);
create index ix_assignment_dates_now on assignment_dates (assignment_id) where valid_to is null;
