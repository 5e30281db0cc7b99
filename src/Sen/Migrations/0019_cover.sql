-- A role held for some days instead of somebody who is away, or as the acting head of a unit that has none.

alter table role_grant add column standing text not null default 'Own' check (standing in ('Own', 'Cover', 'Acting'));
alter table role_grant add column instead_of_user_id {uuid} references account (id)
    check ((standing = 'Cover') = (instead_of_user_id is not null))
    check (standing = 'Own' or (valid_from is not null and valid_to is not null));
create index ix_role_grant_instead_of on role_grant (instead_of_user_id);
