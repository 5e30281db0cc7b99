-- What a completion of a task must bring: a document with number and date, a photo, a list; and a figure when the task says which.

alter table plan_task add column evidence text not null default 'None';
alter table plan_task add column figure_asked text check (length(figure_asked) <= 200);

alter table assignment_event add column figure {decimal};
