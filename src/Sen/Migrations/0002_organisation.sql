-- Units keep their identity; what they are called, what they are and whom they belong to has dates.
-- Validity is half-open: valid_from is the first day, valid_to the first day no longer; null is "always" on that side.

create table unit (
    id      {uuid}  not null primary key,
    code    text    not null unique check (length(code) between 1 and 40),
    version integer not null
);

create table unit_version (
    id         {uuid} not null primary key,
    unit_id    {uuid} not null references unit (id),
    kind       text   not null,
    name       text   not null check (length(name) between 1 and 200),
    short_name text   not null check (length(short_name) between 1 and 200),
    name_en    text   check (length(name_en) <= 200),
    search_key text   not null,
    parent_id  {uuid} references unit (id),
    valid_from {date},
    valid_to   {date},
    check (valid_from is null or valid_to is null or valid_from < valid_to)
);
create index ix_unit_version_unit on unit_version (unit_id, valid_from);
create index ix_unit_version_parent on unit_version (parent_id, kind);

create table unit_alias (
    id         {uuid} not null primary key,
    unit_id    {uuid} not null references unit (id),
    alias      text   not null check (length(alias) between 1 and 200),
    search_key text   not null,
    valid_from {date},
    valid_to   {date}
);
create index ix_unit_alias_key on unit_alias (search_key);

create table unit_succession (
    id           {uuid} not null primary key,
    from_unit_id {uuid} not null references unit (id),
    to_unit_id   {uuid} not null references unit (id),
    on_day       {date} not null,
    field        text   check (length(field) <= 200),
    is_default   {bool} not null,
    unique (from_unit_id, to_unit_id, on_day, field),
    check (from_unit_id <> to_unit_id)
);
create index ix_unit_succession_to on unit_succession (to_unit_id);

-- What an administrator changed, one row for each unit it touched; the page of the unit shows who and when.
create table unit_change (
    id         {uuid}    not null primary key,
    unit_id    {uuid}    not null references unit (id),
    kind       text      not null,
    on_day     {date}    not null,
    at         {instant} not null,
    actor_id   {uuid}    not null,
    actor_name text      not null check (length(actor_name) <= 200),
    basis      text      check (length(basis) <= 200)
);
create index ix_unit_change_unit on unit_change (unit_id, at);
