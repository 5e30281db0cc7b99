-- To whom of the unit a piece of work was given inside the unit. Only the newest counts; null in other kinds of events.

alter table assignment_event add column to_user_id {uuid};
