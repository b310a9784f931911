-- The archive: events and their order, keys, look-up tokens, use log and disclosure log, checkpoints. One script, one transaction.
begin;
select pg_advisory_xact_lock(4711703);

-- Rows beside the events are written with them and never afterwards. A program from before these rows, which was never at work,
-- left events without them: its archive would look empty to readers of the rows.
do $$
begin
    if to_regclass('event') is not null
        and not exists (select from pg_attribute where attrelid = to_regclass('data_key') and attname = 'counted_from') then
        if exists (select from event) then
            raise exception 'the archive is of a program from before its rows' using errcode = 'LU001';
        end if;
    end if;
end $$;

create table if not exists event (
    insert_id    bigint generated always as identity primary key,
    event_id     uuid   not null unique,
    aggregate_id uuid   not null,
    sequence     bigint not null,
    name         text   not null,
    epoch        int    not null,
    tx           xid8   not null default pg_current_xact_id(),
    envelope     bytea  not null,
    unique (aggregate_id, sequence)
);
create index if not exists event_tx on event (epoch, tx, insert_id);

-- The order: insert order is not commit order, so the sequencer gives positions apart from the append.
create table if not exists event_position (
    position    bigint      primary key,
    insert_id   bigint      not null unique references event,
    recorded_at timestamptz not null,
    leaf        bytea       not null
);

-- One row, whose lock makes the sequencer one. Every event before (epoch, low) that could be placed has been.
create table if not exists sequencer (
    one         boolean     primary key default true check (one),
    position    bigint      not null,
    recorded_at timestamptz not null,
    epoch       int         not null,
    low         xid8        not null
);
insert into sequencer (position, recorded_at, epoch, low) values (-1, '-infinity', 0, '0') on conflict do nothing;

-- A restored cluster restarts its transaction ids: each cluster that this database lived in is an epoch of its own.
create table if not exists epoch (
    epoch             int    primary key,
    system_identifier bigint not null
);
insert into epoch (epoch, system_identifier)
select coalesce((select max(epoch) + 1 from epoch), 0), c.system_identifier
from pg_control_system() c
where c.system_identifier is distinct from (select e.system_identifier from epoch e order by e.epoch desc limit 1);

-- One key a record, and one for each entry in it that may have to go alone: those have the record's aggregate_id too.
create table if not exists data_key (
    key_id          uuid  primary key,
    wrapped         bytea not null,
    record          text  not null,
    aggregate_id    uuid  not null,
    subject         uuid,
    retention_class text  not null,
    expires_on      date,
    created_at      timestamptz not null default now()
);

-- The day from which a record's time is counted, and what is kept as long as the record is: a referral's chain, an episode's contact.
alter table data_key add column if not exists counted_from date;
alter table data_key add column if not exists part_of uuid;

create index if not exists data_key_aggregate on data_key (aggregate_id);
create index if not exists data_key_subject on data_key (subject);
create index if not exists data_key_part_of on data_key (part_of);
create index if not exists data_key_expires on data_key (expires_on);

-- Which commands were carried out, so that a repeat is told from another command under a used id. The input is in the mac alone,
-- which is made under the data key that the input was sealed with: the row goes with the key.
create table if not exists command (
    command_id   uuid   primary key,
    actor        uuid   not null,
    name         text   not null,
    aggregate_id uuid   not null,
    version      bigint not null,
    key_id       uuid   not null references data_key on delete cascade,
    mac          bytea  not null
);
create index if not exists command_key_id on command (key_id);

-- Records that are proposed to be destroyed (703/2023 section 24). A row goes when its record is destroyed or spared.
create table if not exists destruction (
    destruction_id uuid    primary key,
    confirm_by     date    not null,
    confirmed      boolean not null default false,
    escalated      boolean not null default false
);
create table if not exists destruction_record (
    record         uuid    primary key,
    destruction_id uuid    not null references destruction,
    held           boolean not null default false
);
create index if not exists destruction_record_of on destruction_record (destruction_id);

-- One unit's rows of one month of the use log and the disclosure log, once their twelve years are over: deleted as one record is.
create table if not exists log_part (
    record uuid primary key,
    month  date not null,
    unit   text not null,
    unique (month, unit)
);

-- How many keys were destroyed since the keys were last wrapped anew, and the last day on which all this was looked at.
create table if not exists retention_run (
    one       boolean primary key default true check (one),
    forgotten bigint  not null default 0,
    day       date
);
insert into retention_run default values on conflict do nothing;

-- How many clients' search tokens were destroyed since the search key was last replaced.
alter table retention_run add column if not exists unsearchable bigint not null default 0;

create table if not exists lookup_key (
    version int   primary key,
    wrapped bytea not null
);

-- Equal codes meet here, also when they come at once.
create table if not exists client_identity (
    token     bytea primary key,
    client_id uuid  not null unique
);

-- The limits on who may see a client's data, as long as they are in force.
create table if not exists client_limit (
    client_id    uuid not null,
    limit_id     uuid not null,
    kind         text not null,
    record       uuid,
    service_task text,
    primary key (client_id, limit_id)
);

create table if not exists client_search (
    client_id uuid  not null,
    kind      text  not null,
    token     bytea not null
);
-- A client has several tokens of a kind, and tokens of two keys while the key is replaced.
alter table client_search drop constraint if exists client_search_pkey;
create index if not exists client_search_client on client_search (client_id);
create index if not exists client_search_token on client_search (token);

-- A search is good for the registration of one client.
create table if not exists registered_search (
    search_id uuid primary key,
    client_id uuid not null
);
create index if not exists registered_search_client on registered_search (client_id);

-- Who was sought by a search, sealed under the search key, as long as somebody may be registered after it.
create table if not exists search_made (
    search_id uuid        not null,
    made_at   timestamptz not null,
    version   int         not null,
    sealed    bytea       not null
);
create index if not exists search_made_search on search_made (search_id);
create index if not exists search_made_at on search_made (made_at);

-- Which key a token is made with: the search key is replaced when a client was destroyed.
alter table client_identity add column if not exists version int not null default 1;
alter table client_search add column if not exists version int not null default 1;
alter table client_identity drop constraint if exists client_identity_client_id_key;
create unique index if not exists client_identity_client on client_identity (client_id, version);

-- While the search key is replaced there are two, and the second is not searched with yet. The form is that of the values.
alter table lookup_key add column if not exists in_use boolean not null default true;
alter table lookup_key add column if not exists form int not null default 1;

-- Who may act in which role, unit and service tasks, and from when to when: the grants' events as rows, for access control to read.
create table if not exists access_grant (
    grant_id      uuid        primary key,
    person        uuid        not null,
    role          text        not null,
    unit          text        not null,
    service_tasks text[]      not null,
    valid_from    timestamptz not null,
    valid_until   timestamptz,
    ended_at      timestamptz
);
create index if not exists access_grant_person on access_grant (person);

-- A unit's matters with a client: an open episode, a referral on its way, or a recent contact or registration.
create table if not exists matter (
    source      uuid        not null,
    unit        text        not null,
    client      uuid        not null,
    open        boolean     not null,
    recent_from timestamptz,
    primary key (source, unit)
);
create index if not exists matter_client on matter (client);
create index if not exists matter_unit on matter (unit) where open or recent_from is not null;
create index if not exists matter_ever on matter (unit, client);

-- The records that started from a contact, straight or through another; and the contacts whose records are to be brought in line
-- with whose they have become. An archive of a program from before these rows gets them from its events.
do $$
begin
    if to_regclass('started') is null then
        create table started (
            record  uuid primary key,
            contact uuid not null
        );
        create index started_contact on started (contact);
        insert into started (record, contact)
        with recursive begun as (
            select e.aggregate_id as record, convert_from(e.envelope, 'UTF8')::jsonb -> 'open' as open
            from event e where e.sequence = 0 and e.envelope is not null
                and e.name in ('episode.opened@1', 'referral.sent@1')
        ), step as (
            select record, coalesce(open ->> 'contactId', open -> 'origin' ->> 'contact')::uuid as contact,
                coalesce(open -> 'origin' ->> 'episode', open -> 'origin' ->> 'referral')::uuid as previous from begun
        ), found as (
            select record, contact from step where contact is not null
            union
            select step.record, found.contact from step join found on found.record = step.previous
        )
        select record, contact from found on conflict do nothing;
    end if;
end $$;
create table if not exists unsettled (
    contact uuid   primary key,
    version bigint not null
);

-- Whose file a person has opened in an emergency, and until when.
create table if not exists emergency (
    emergency_id uuid        primary key,
    person       uuid        not null,
    unit         text        not null,
    client       uuid        not null,
    opened_at    timestamptz not null,
    until        timestamptz not null
);
create index if not exists emergency_person on emergency (person, until);

-- The logs' own keys, one a month, kept 12 years (703/2023, annex).
create table if not exists log_key (
    month   date  primary key,
    wrapped bytea not null
);

-- What every wrapped key must begin with since a rotation of the key-encryption key began: one wrapped under the old one
-- would be lost with it.
create table if not exists key_encryption (
    one  boolean primary key default true check (one),
    mark bytea   not null
);

create or replace function refuse_old_wrapping() returns trigger language plpgsql as $$
begin
    if exists (select from key_encryption where mark <> substring(new.wrapped from 1 for length(mark))) then
        raise exception 'a key is wrapped under a key-encryption key that is about to be destroyed'
            using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

do $$
declare t text;
begin
    foreach t in array array['data_key', 'lookup_key', 'log_key'] loop
        execute format('create or replace trigger %I before insert or update of wrapped on %I for each row execute function refuse_old_wrapping()', t || '_is_wrapped_anew', t);
    end loop;
end $$;

-- Who read what and why (703/2023 section 10(2)). Ids and the reader's name are in the sealed part.
create table if not exists use_log (
    use_id        uuid        primary key,
    used_at       timestamptz not null,
    actor         uuid        not null,
    role          text        not null,
    unit          text        not null,
    purpose       text        not null,
    service_task  text        not null,
    operation     text        not null,
    outcome       text        not null,
    classes       text[]      not null,
    client_tokens bytea[]     not null,
    key_month     date        not null,
    sealed        bytea       not null
);
create index if not exists use_log_client on use_log using gin (client_tokens);
create index if not exists use_log_actor on use_log (actor, used_at);
create index if not exists use_log_time on use_log (used_at, use_id);

-- What went to whom on which ground (703/2023 section 10(3)).
create table if not exists disclosure_log (
    disclosure_id uuid        primary key,
    event_id      uuid        not null unique,
    disclosed_at  timestamptz not null,
    actor         uuid        not null,
    role          text        not null,
    unit          text        not null,
    purpose       text        not null,
    basis         text        not null,
    client_token  bytea       not null,
    key_month     date        not null,
    sealed        bytea       not null
);
create index if not exists disclosure_log_client on disclosure_log (client_token);
create index if not exists disclosure_log_month on disclosure_log (key_month, unit);

-- The logs' order, given as the events' is: a row gets its position when no running transaction can still write one before it.
create or replace function current_epoch() returns int language sql stable as 'select max(epoch) from epoch';

do $$
declare t text;
begin
    foreach t in array array['use_log', 'disclosure_log'] loop
        if not exists (select from pg_attribute where attrelid = t::regclass and attname = 'tx') then
            execute format('alter table %I add column epoch int not null default current_epoch(),'
                || ' add column tx xid8 not null default pg_current_xact_id()', t);
        end if;
    end loop;
end $$;
create index if not exists use_log_order on use_log (epoch, tx, use_id);
create index if not exists disclosure_log_order on disclosure_log (epoch, tx, disclosure_id);

-- The positions outlive the rows, which go after twelve years: hence no reference.
create table if not exists use_position (
    position    bigint      primary key,
    use_id      uuid        not null unique,
    recorded_at timestamptz not null,
    leaf        bytea       not null
);
create table if not exists disclosure_position (
    position      bigint      primary key,
    disclosure_id uuid        not null unique,
    recorded_at   timestamptz not null,
    leaf          bytea       not null
);

-- A row a log: every row of it up to (epoch, tx, id) has its position.
create table if not exists log_sequencer (
    log         text        primary key,
    position    bigint      not null,
    recorded_at timestamptz not null,
    epoch       int         not null,
    tx          xid8        not null,
    id          uuid        not null
);
insert into log_sequencer (log, position, recorded_at, epoch, tx, id)
select log, -1, '-infinity', -1, '0', '00000000-0000-0000-0000-000000000000'
from unnest(array['use_log', 'disclosure_log']) as log on conflict do nothing;

-- Signed notes on how long a log is and what its root is; the range is what the next one goes on from.
create table if not exists checkpoint (
    position bigint      primary key,
    log      text        not null,
    size     bigint      not null,
    made_at  timestamptz not null,
    note     text        not null,
    range    bytea       not null,
    unique (log, size)
);

-- What has been written stays (703/2023 section 22).
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- An envelope may go, for good, once no key of its record is left; its place, its order and its leaf stay (703/2023 section 24).
alter table event alter column envelope drop not null;

create or replace function refuse_change_but_destruction() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.envelope is not null and new.envelope is null and new.name = 'destroyed'
        and (new.insert_id, new.event_id, new.aggregate_id, new.sequence, new.epoch, new.tx)
            = (old.insert_id, old.event_id, old.aggregate_id, old.sequence, old.epoch, old.tx)
        and not exists (select from data_key where aggregate_id = old.aggregate_id) then
        return new;
    end if;
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;
create or replace trigger event_stays before update or delete on event for each row execute function refuse_change_but_destruction();
create or replace trigger event_is_not_emptied before truncate on event for each statement execute function refuse_change();

do $$
declare t text;
begin
    foreach t in array array['event_position', 'use_position', 'disclosure_position', 'checkpoint'] loop
        execute format('create or replace trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_stays', t);
        execute format('create or replace trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_is_not_emptied', t);
    end loop;
end $$;

-- A row of a log may go twelve years after it got its position (703/2023 annex); its leaf stays. It is never changed.
create or replace function refuse_change_but_expiry() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'use_log' then
        if exists (select from use_position where use_id = old.use_id and recorded_at < now() - interval '12 years') then
            return old;
        end if;
    elsif tg_op = 'DELETE' and tg_table_name = 'disclosure_log' then
        if exists (select from disclosure_position where disclosure_id = old.disclosure_id
            and recorded_at < now() - interval '12 years') then
            return old;
        end if;
    end if;
    raise exception 'rows of % are never changed or removed before their time', tg_table_name
        using errcode = 'restrict_violation';
end $$;

do $$
declare t text;
begin
    foreach t in array array['use_log', 'disclosure_log'] loop
        execute format('create or replace trigger %I before update or delete on %I for each row execute function refuse_change_but_expiry()', t || '_stays', t);
        execute format('create or replace trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_is_not_emptied', t);
    end loop;
end $$;
commit;
