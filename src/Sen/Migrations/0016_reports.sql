-- Periodic reports of a plan. A round asks every unit of a plan for its words of a period, section by section; an edition is the report that is made
-- of them. What is frozen, numbered, submitted, returned or accepted is a row with a who and a when.

create table report_round (
    id         {uuid}    not null primary key,
    plan_id    {uuid}    not null references plan (id),
    period     text      not null check (length(period) between 4 and 7),
    due_on     {date}    not null,
    own_due_on {date}    not null,
    opened_at  {instant} not null,
    opened_by  {uuid}    not null,
    version    integer   not null,
    unique (plan_id, period)
);

create table report_round_section (
    round_id {uuid}  not null references report_round (id),
    ordinal  integer not null,
    heading  text    not null check (length(heading) between 1 and 200),
    asks     text    not null check (length(asks) <= 1000),
    primary key (round_id, ordinal)
);

create table narrative (
    id         {uuid}    not null primary key,
    round_id   {uuid}    not null references report_round (id),
    unit_id    {uuid}    not null references unit (id),
    changed_at {instant} not null,
    changed_by {uuid}    not null,
    version    integer   not null,
    unique (round_id, unit_id)
);
create index ix_narrative_unit on narrative (unit_id);

create table narrative_text (
    narrative_id {uuid}  not null references narrative (id),
    ordinal      integer not null,
    text         text    not null check (length(text) <= 20000),
    primary key (narrative_id, ordinal)
);

create table narrative_event (
    id           {uuid}    not null primary key,
    narrative_id {uuid}    not null references narrative (id),
    ordinal      integer   not null,
    kind         text      not null check (kind in ('Submitted', 'Returned', 'Accepted')),
    at           {instant} not null,
    by_user_id   {uuid}    not null,
    section      integer,
    note         text      check (length(note) <= 1000),
    unique (narrative_id, ordinal)
);

create table report_edition (
    id         {uuid}    not null primary key,
    round_id   {uuid}    not null references report_round (id),
    ordinal    integer   not null,
    reason     text      check (length(reason) between 1 and 1000),
    opened_at  {instant} not null,
    opened_by  {uuid}    not null,
    changed_at {instant} not null,
    changed_by {uuid}    not null,
    version    integer   not null,
    unique (round_id, ordinal)
);

create table report_edition_section (
    edition_id {uuid}  not null references report_edition (id),
    ordinal    integer not null,
    heading    text    not null check (length(heading) between 1 and 200),
    text       text    not null check (length(text) <= 200000),
    version    integer not null,
    primary key (edition_id, ordinal)
);

create table report_freeze (
    edition_id     {uuid}    not null primary key references report_edition (id),
    at             {instant} not null,
    by_user_id     {uuid}    not null,
    as_of          {date}    not null,
    content_sha256 text      not null check (length(content_sha256) = 64)
);

-- What was frozen, as JSON; its hash stands in the row above, which the audit seals.
create table report_snapshot (
    edition_id {uuid} not null primary key references report_edition (id),
    content    text   not null
);

create table report_issue (
    edition_id        {uuid}    not null primary key references report_edition (id),
    number            text      not null check (length(number) between 1 and 100),
    signed_on         {date}    not null,
    signing_authority text      not null check (length(signing_authority) between 1 and 300),
    signer_name       text      not null check (length(signer_name) between 1 and 100),
    signed_file       text      references stored_file (sha256),
    signed_file_name  text      check (length(signed_file_name) <= 255),
    at                {instant} not null,
    by_user_id        {uuid}    not null
);
