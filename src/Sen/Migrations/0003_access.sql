-- Who may sign in and do what. Grants keep who gave, confirmed and took back, and when; a password is never here, only its hash.

create table account (
    id                   {uuid}    not null primary key,
    user_name            text      not null unique check (length(user_name) between 3 and 64),
    display_name         text      not null check (length(display_name) between 1 and 120),
    position             text      not null check (length(position) <= 120),
    email                text      check (length(email) <= 254),
    unit_id              {uuid}    references unit (id),
    search_key           text      not null,
    password_hash        text,
    security_stamp       text      not null check (length(security_stamp) = 32),
    must_change_password {bool}    not null,
    authenticator_key    text,
    two_factor_since     {instant},
    language             text      not null check (language in ('vi', 'en')),
    theme                text      not null,
    made_by              {uuid}    not null,
    made_at              {instant} not null,
    disabled_by          {uuid},
    disabled_at          {instant},
    version              integer   not null,
    check ((disabled_by is null) = (disabled_at is null)),
    check (two_factor_since is null or authenticator_key is not null)
);
create index ix_account_unit on account (unit_id);
create index ix_account_name on account (search_key, id);

create table role_grant (
    id           {uuid}    not null primary key,
    user_id      {uuid}    not null references account (id),
    role         text      not null,
    unit_id      {uuid}    references unit (id),
    granted_by   {uuid}    not null,
    granted_at   {instant} not null,
    confirmed_by {uuid},
    confirmed_at {instant},
    revoked_by   {uuid},
    revoked_at   {instant},
    valid_from   {date},
    valid_to     {date},
    version      integer   not null,
    check (unit_id is not null or role in ('Administrator', 'Auditor')),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check ((revoked_by is null) = (revoked_at is null)),
    check (valid_from is null or valid_to is null or valid_from < valid_to)
);
create index ix_role_grant_user on role_grant (user_id);
create index ix_role_grant_unit on role_grant (unit_id, role);
create index ix_role_grant_waiting on role_grant (confirmed_at, revoked_at);

create table recovery_code (
    id         {uuid}    not null primary key,
    account_id {uuid}    not null references account (id),
    code_hash  text      not null check (length(code_hash) = 64),
    used_at    {instant}
);
create index ix_recovery_code_account on recovery_code (account_id);

create table reset_link (
    id         {uuid}    not null primary key,
    account_id {uuid}    not null references account (id),
    token_hash text      not null unique check (length(token_hash) = 64),
    made_by    {uuid}    not null,
    made_at    {instant} not null,
    expires_at {instant} not null,
    used_at    {instant}
);
create index ix_reset_link_account on reset_link (account_id);

-- Sessions, counters and the last one-time code are no act of a person; they are not in the audit.

create table session (
    id             {uuid}    not null primary key,
    account_id     {uuid}    not null references account (id),
    security_stamp text      not null,
    started_at     {instant} not null,
    last_used_at   {instant} not null,
    ended_at       {instant},
    address        text      not null check (length(address) <= 64),
    browser        text      not null check (length(browser) <= 200)
);
create index ix_session_account on session (account_id, ended_at);

create table sign_in_throttle (
    key            text      not null primary key check (length(key) = 64),
    failures       integer   not null check (failures >= 0),
    last_at        {instant} not null,
    blocked_until  {instant}
);

create table used_code (
    account_id {uuid}   not null primary key references account (id),
    step       {bigint} not null
);
