-- A plan and its rows. A plan is a draft until it has a row in plan_issue; after that its rows change only by amendment.

create table plan (
    id                       {uuid}    not null primary key,
    issuer_id                {uuid}    not null references unit (id),
    standing_agency_id       {uuid}    not null references unit (id),
    title                    text      not null check (length(title) between 1 and 500),
    year                     integer   not null check (year between 2000 and 2100),
    period_from              integer   not null,
    period_to                integer   not null,
    before_means_day_before  {bool}    not null,
    source_file              text      references stored_file (sha256),
    source_file_name         text      check (length(source_file_name) <= 255),
    made_at                  {instant} not null,
    made_by                  {uuid}    not null,
    version                  integer   not null,
    check (period_from <= year and year <= period_to)
);
create index ix_plan_issuer on plan (issuer_id, year);

create table plan_issue (
    plan_id           {uuid}    not null primary key references plan (id),
    issuer_id         {uuid}    not null references unit (id),
    number            text      not null check (length(number) <= 60),
    year              integer   not null,
    slug              text      not null check (length(slug) <= 100),
    signed_on         {date}    not null,
    signing_authority text      not null check (length(signing_authority) <= 300),
    signer_name       text      not null check (length(signer_name) between 1 and 100),
    signed_file       text      references stored_file (sha256),
    signed_file_name  text      check (length(signed_file_name) <= 255),
    issued_at         {instant} not null,
    issued_by         {uuid}    not null,
    unique (issuer_id, year, number),
    unique (issuer_id, slug)
);

create table plan_text (
    id      {uuid}  not null primary key,
    plan_id {uuid}  not null references plan (id),
    kind    text    not null,
    ordinal integer not null,
    text    text    not null check (length(text) <= 20000)
);
create index ix_plan_text_plan on plan_text (plan_id);

create table plan_basis (
    id       {uuid}  not null primary key,
    plan_id  {uuid}  not null references plan (id),
    ordinal  integer not null,
    role     text    not null,
    kind     text    not null check (length(kind) <= 60),
    number   text    check (length(number) <= 60),
    dated    text    check (length(dated) <= 10),
    issuer   text    check (length(issuer) <= 200),
    title    text    not null check (length(title) <= 1000),
    text     text    not null check (length(text) <= 2000)
);
create index ix_plan_basis_plan on plan_basis (plan_id);

create table plan_section (
    id      {uuid}  not null primary key,
    plan_id {uuid}  not null references plan (id),
    ordinal integer not null,
    code    text    not null check (length(code) between 1 and 20),
    no      text    not null check (length(no) <= 20),
    title   text    not null check (length(title) <= 500),
    unique (plan_id, code)
);

create table plan_goal (
    id      {uuid}  not null primary key,
    plan_id {uuid}  not null references plan (id),
    ordinal integer not null,
    code    text    not null check (length(code) between 1 and 20),
    no      text    not null check (length(no) <= 20),
    title   text    not null check (length(title) <= 500),
    unique (plan_id, code)
);

create table plan_target (
    id                {uuid}    not null primary key,
    plan_id           {uuid}    not null references plan (id),
    goal_id           {uuid}    not null references plan_goal (id),
    ordinal           integer   not null,
    code              text      not null check (length(code) between 1 and 20),
    no                text      not null check (length(no) <= 20),
    text              text      not null check (length(text) between 1 and 2000),
    operator          text      not null,
    value             {decimal},
    value_to          {decimal},
    unit_of_measure   text      check (length(unit_of_measure) <= 100),
    horizon           text      check (length(horizon) <= 20),
    baseline_value    {decimal},
    baseline_unit     text      check (length(baseline_unit) <= 100),
    baseline_period   text      check (length(baseline_period) <= 60),
    soft              {bool}    not null,
    per_time          text      check (length(per_time) <= 20),
    per_unit          text      check (length(per_unit) <= 200),
    direction         text      check (length(direction) <= 10),
    responsible       text      check (length(responsible) <= 300),
    unique (plan_id, code, ordinal)
);

create table plan_task (
    id                    {uuid}   not null primary key,
    plan_id               {uuid}   not null references plan (id),
    section_id            {uuid}   not null references plan_section (id),
    target_id             {uuid}   references plan_target (id),
    goal_id               {uuid}   references plan_goal (id),
    ordinal               integer  not null,
    code                  text     not null check (length(code) between 1 and 20),
    no                    text     not null check (length(no) <= 20),
    text                  text     not null check (length(text) between 1 and 4000),
    search_key            text     not null,
    deadline              text     not null check (length(deadline) <= 300),
    deadline_kind         text,
    deadline_wording      text     check (length(deadline_wording) <= 300),
    recurrence            text,
    no_assignment_reason  text     check (length(no_assignment_reason) <= 500),
    amount_vnd            {bigint} check (amount_vnd >= 0),
    output                text     check (length(output) <= 1000),
    unique (plan_id, code)
);
create index ix_plan_task_section on plan_task (section_id);

-- Who does a task: a unit, or a named set that is read as of the day of issue.
create table plan_task_agency (
    id       {uuid}  not null primary key,
    task_id  {uuid}  not null references plan_task (id),
    ordinal  integer not null,
    role     text    not null,
    unit_id  {uuid}  references unit (id),
    unit_set text    check (length(unit_set) <= 40),
    printed  text    not null check (length(printed) <= 300),
    check (unit_id is null or unit_set is null)
);
create index ix_plan_task_agency_task on plan_task_agency (task_id);

create table plan_reporting_duty (
    id            {uuid}  not null primary key,
    plan_id       {uuid}  not null references plan (id),
    ordinal       integer not null,
    who           text    not null check (length(who) <= 1000),
    to_whom       text    not null check (length(to_whom) <= 500),
    period        text    check (length(period) <= 20),
    deadline      text    not null check (length(deadline) <= 300),
    deadline_kind text,
    text          text    not null check (length(text) <= 2000)
);
create index ix_plan_reporting_duty_plan on plan_reporting_duty (plan_id);
