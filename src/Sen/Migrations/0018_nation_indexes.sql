-- What a page of one unit or one plan asks must not read the rows of the whole nation.

-- The plans of an agency; a plan by its address.
create index ix_plan_standing_agency on plan (standing_agency_id);
create index ix_plan_issue_slug on plan_issue (slug);
-- Who coordinates an occurrence: most have none, and a lead agency asks at every page.
create index ix_assignment_coordinating on assignment (occurrence_id) where role = 'Coordinating';
