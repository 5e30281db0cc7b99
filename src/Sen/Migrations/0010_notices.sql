-- What a person has been told: until when they have looked at their notices, and the one mail of a day. What happened is never copied here;
-- notices are computed from events and dates.

create table notice_seen (
    user_id {uuid}    not null primary key references account (id),
    seen_at {instant} not null
);

-- Whoever writes the row of a day sends that day's mail; without sent_at it is being sent, or was when a node died.
create table digest (
    user_id    {uuid}    not null references account (id),
    day        {date}    not null,
    claimed_at {instant} not null,
    sent_at    {instant},
    primary key (user_id, day)
);

alter table account add column mail text not null default 'Daily';

-- The newest of all events, and what is not done by last day, without walking all that ever happened.
create index ix_assignment_event_at on assignment_event (at);
create index ix_assignment_dates_due on assignment_dates (last_day) where valid_to is null and completed_on is null and withdrawn_at is null;
