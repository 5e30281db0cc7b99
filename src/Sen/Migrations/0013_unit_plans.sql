-- A unit's own plan under the plan of its superior: which plan it carries out, and which task of it each of its tasks answers.

alter table plan add column parent_plan_id {uuid} references plan (id);
-- One plan of a unit under one plan, draft or issued; plans without a superior are as many as one likes.
create unique index ux_plan_of_unit on plan (parent_plan_id, issuer_id);

alter table plan_task add column answers_task_id {uuid} references plan_task (id);
create index ix_plan_task_answers on plan_task (answers_task_id);
