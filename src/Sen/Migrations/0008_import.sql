-- A plan that is being read in or typed: nothing of it is a plan before a person has confirmed its rows. Rows are saved at each post.

create table import_draft (
    id                      {uuid}    not null primary key,
    standing_agency_id      {uuid}    not null references unit (id),
    issuer_id               {uuid}    not null references unit (id),
    title                   text      not null check (length(title) <= 500),
    year                    integer   not null check (year between 2000 and 2100),
    period_to               integer   not null check (period_to between 2000 and 2100),
    before_means_day_before {bool}    not null,
    number                  text      check (length(number) <= 60),
    printed_on              {date},
    signing_authority       text      check (length(signing_authority) <= 300),
    signer_name             text      check (length(signer_name) <= 100),
    source_file             text      references stored_file (sha256),
    source_file_name        text      check (length(source_file_name) <= 255),
    passages                {json}    not null,
    unread                  {json}    not null,
    made_at                 {instant} not null,
    made_by                 {uuid}    not null,
    changed_at              {instant} not null,
    changed_by              text      not null check (length(changed_by) <= 120),
    plan_id                 {uuid}    references plan (id) on delete set null,
    version                 integer   not null
);
create index ix_import_draft_agency on import_draft (standing_agency_id, plan_id);

create table import_row (
    id              {uuid}    not null primary key,
    draft_id        {uuid}    not null references import_draft (id),
    ordinal         integer   not null,
    content         {json}    not null,
    passages        {json}    not null,
    doubts          {json}    not null,
    confidence      text      not null,
    state           text      not null,
    decided_by      {uuid},
    decided_by_name text      check (length(decided_by_name) <= 120),
    decided_at      {instant},
    version         integer   not null
);
create index ix_import_row_draft on import_row (draft_id, ordinal);
