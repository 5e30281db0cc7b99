-- What unit and standing agency say to each other about one assignment: a question stops the clock, an extension moves the last day, an urging is
-- counted, a withdrawal takes the work out of every denominator. The day of an event is what it names: the day wished for, the last day from then on.

alter table assignment_event add column day {date};

alter table assignment_dates add column queried_at {instant};
alter table assignment_dates add column stopped_on {date};
alter table assignment_dates add column extension_asked_at {instant};
alter table assignment_dates add column extensions integer not null default 0;
alter table assignment_dates add column urged_at {instant};
alter table assignment_dates add column urgings integer not null default 0;
alter table assignment_dates add column withdrawn_at {instant};
