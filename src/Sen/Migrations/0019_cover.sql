-- A role held for some days instead of somebody who is away, or as the acting head of a unit that has none; and everything of one person given
-- to another in one act.

alter table role_grant add column standing text not null default 'Own' check (standing in ('Own', 'Cover', 'Acting'));
alter table role_grant add column instead_of_user_id {uuid} references account (id)
    check ((standing = 'Cover') = (instead_of_user_id is not null))
    check (standing = 'Own' or (valid_from is not null and valid_to is not null));
create index ix_role_grant_instead_of on role_grant (instead_of_user_id);

-- grants: ids of role_grant with a space between them.
create table handover (
    id           {uuid}    not null primary key,
    from_user_id {uuid}    not null references account (id),
    to_user_id   {uuid}    not null references account (id),
    grants       text      not null,
    proposed_by  {uuid}    not null,
    proposed_at  {instant} not null,
    settled_by   {uuid},
    settled_at   {instant},
    withdrawn_by {uuid},
    withdrawn_at {instant},
    version      integer   not null,
    check (from_user_id <> to_user_id),
    check ((settled_by is null) = (settled_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check (settled_at is null or withdrawn_at is null)
);
-- One that waits for each person, so that the second proposal is told of the first.
create unique index ux_handover_waiting on handover (from_user_id) where settled_at is null and withdrawn_at is null;
create index ix_handover_to on handover (to_user_id);
