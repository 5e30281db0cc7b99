-- What every act leaves behind: its row, its entry in the chain, and what it changed.

create table process (
    id          {uuid}    not null primary key,
    kind        text      not null check (length(kind) between 1 and 80),
    actor_id    {uuid}    not null,
    at          {instant} not null,
    why         text      check (length(why) <= 2000),
    input_hash  text      not null check (length(input_hash) = 64),
    answer      {json}    not null
);
create index ix_process_at on process (at);

create table audit_entry (
    sequence       {bigint}  not null primary key,
    process_id     {uuid}    not null unique references process (id),
    kind           text      not null,
    actor_id       {uuid}    not null,
    recorded_at    {instant} not null,
    payload_digest text      not null check (length(payload_digest) = 64),
    previous_hash  text      not null check (length(previous_hash) = 64),
    hash           text      not null unique check (length(hash) = 64)
);

-- Apart from its entry: a payload can be erased when a person's data must go, and the chain still holds.
create table audit_payload (
    sequence {bigint} not null primary key references audit_entry (sequence),
    salt     {bytes}  not null,
    body     {json}   not null
);

create table stored_file (
    sha256       text      not null primary key check (length(sha256) = 64),
    length       {bigint}  not null check (length >= 0),
    content_type text      not null check (length(content_type) <= 100),
    stored_at    {instant} not null
);
