import type { MigrationInterface, QueryRunner } from 'typeorm';

const fkey = (table: string, column: string, to: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${to}(community_id,id)`;
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The rows that are there pass the wider list, so they need no second look. */
const recheck = (name: string, table: string, column: string, values: readonly string[]): string =>
  `alter table ${table} drop constraint ${name}, add constraint ${name} check (${column} in (${list(values)})) not valid`;

const THREADS = 'IDEA CONVERSATION IRRITANT SUGGESTION OUTCOME INCIDENT STORY'.split(' ');
const CREDITS = 'SUGGESTION CO_AUTHOR MERGE COMMENT IRRITANT BUILT'.split(' ');
const SOURCES = 'ANSWER COMMENT IDEA CONVERSATION LATE_NOTE OUTCOME INCIDENT'.split(' ');

// Titles are looked through apart; the table is read once for it, which takes a fraction of a second for 300,000 entries.
const titled = (kinds: string): string[] => [
  `drop index search_entry_titled_idx`,
  `create index search_entry_titled_idx on search_entry (community_id, created_at, id) where kind in (${kinds})`,
];

const TABLES = [
  `create table meeting (
    community_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    space_id uuid not null,
    number integer not null,
    slug text not null,
    kind text not null,
    host_id uuid not null,
    leader boolean not null,
    title text not null,
    purpose text not null,
    text text,
    html text,
    renderer_version integer not null,
    question text,
    learned text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    time_zone text not null,
    place text,
    seats integer,
    reimbursement text,
    boundaries text,
    recorded boolean not null,
    recorded_why text,
    revision integer not null,
    published_at timestamptz not null,
    edited_at timestamptz,
    changed_why text,
    called_off_at timestamptz,
    called_off_why text,
    minutes_revision integer not null default 0,
    closed_at timestamptz,
    closed_by_id uuid,
    near_told_at timestamptz,
    minutes_on date not null,
    step integer not null default 0,
    told_ids uuid[] not null default '{}',
    all_told boolean not null default false,
    constraint meeting_kind_check check (kind in ('LISTENING', 'INTERVIEW', 'PROTOTYPE_TEST', 'BETA', 'OPEN', 'LOGGED')),
    constraint meeting_time_check check (ends_at > starts_at),
    constraint meeting_end_check check (called_off_at is null or closed_at is null),
    constraint meeting_pkey primary key (community_id, id)
  )`,
  `create table meeting_idea (
    community_id uuid not null,
    meeting_id uuid not null,
    idea_id uuid not null,
    position integer not null,
    comment_id uuid,
    constraint meeting_idea_pkey primary key (community_id, meeting_id, idea_id)
  )`,
  `create table meeting_seat (
    community_id uuid not null,
    meeting_id uuid not null,
    member_id uuid not null,
    state text not null,
    turn integer not null,
    asked_at timestamptz not null,
    seated_at timestamptz,
    given_up_at timestamptz,
    constraint meeting_seat_state_check check (state in ('SEATED', 'WAITING', 'GIVEN_UP')),
    constraint meeting_seat_pkey primary key (community_id, meeting_id, member_id)
  )`,
  `create table meeting_question (
    community_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    asked_by_id uuid not null,
    named boolean not null,
    text text not null,
    asked_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    answered_by_id uuid,
    constraint meeting_question_answer_check check ((answer is null) = (answered_at is null)),
    constraint meeting_question_answerer_check check ((answer is null) = (answered_by_id is null)),
    constraint meeting_question_pkey primary key (community_id, id)
  )`,
  `create table minute_line (
    community_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    kind text not null,
    position integer not null,
    text text not null,
    credit_to_id uuid,
    credit_what text,
    promise_owner_id uuid,
    promise_due_on date,
    promise_id uuid,
    constraint minute_line_kind_check check (kind in ('HEARD', 'WILL_DO', 'WILL_NOT_DO')),
    constraint minute_line_credit_check check ((credit_to_id is null) = (credit_what is null)),
    constraint minute_line_pkey primary key (community_id, id)
  )`,
  `create table space_tester (
    community_id uuid not null,
    space_id uuid not null,
    member_id uuid not null,
    since timestamptz not null,
    constraint space_tester_pkey primary key (community_id, space_id, member_id)
  )`,
  `create table calendar_link (
    community_id uuid not null,
    member_id uuid not null,
    fingerprint text not null,
    created_at timestamptz not null,
    constraint calendar_link_pkey primary key (community_id, member_id)
  )`,
];

const UP = [
  recheck('thread_kind_check', 'thread', 'kind', [...THREADS, 'MEETING']),
  recheck('credit_kind_check', 'credit', 'kind', [...CREDITS, 'MEETING']),
  recheck('promise_source_kind_check', 'promise', 'source_kind', [...SOURCES, 'MEETING']),
  ...titled(`'IDEA', 'CONVERSATION', 'IRRITANT', 'OUTCOME', 'STORY', 'MEETING'`),
  ...TABLES,
  fkey('meeting', 'thread_id', 'thread'),
  fkey('meeting', 'space_id', 'space'),
  fkey('meeting', 'host_id', 'member'),
  fkey('meeting', 'closed_by_id', 'member'),
  fkey('meeting_idea', 'meeting_id', 'meeting'),
  fkey('meeting_idea', 'idea_id', 'idea'),
  fkey('meeting_seat', 'meeting_id', 'meeting'),
  fkey('meeting_seat', 'member_id', 'member'),
  fkey('meeting_question', 'meeting_id', 'meeting'),
  fkey('meeting_question', 'asked_by_id', 'member'),
  fkey('meeting_question', 'answered_by_id', 'member'),
  fkey('minute_line', 'meeting_id', 'meeting'),
  fkey('minute_line', 'credit_to_id', 'member'),
  fkey('minute_line', 'promise_owner_id', 'member'),
  fkey('minute_line', 'promise_id', 'promise'),
  fkey('space_tester', 'space_id', 'space'),
  fkey('space_tester', 'member_id', 'member'),
  fkey('calendar_link', 'member_id', 'member'),
  `create unique index meeting_number_key on meeting (community_id, number)`,
  `create unique index meeting_thread_key on meeting (community_id, thread_id)`,
  `create index meeting_starts_idx on meeting (community_id, starts_at, id)`,
  `create index meeting_space_starts_idx on meeting (community_id, space_id, starts_at, id)`,
  `create index meeting_near_idx on meeting (starts_at, id)
     where near_told_at is null and called_off_at is null and closed_at is null`,
  `create index meeting_owed_idx on meeting (minutes_on, id)
     where closed_at is null and called_off_at is null and not all_told`,
  `create index meeting_idea_idea_idx on meeting_idea (community_id, idea_id)`,
  `create unique index meeting_seat_turn_key on meeting_seat (community_id, meeting_id, turn)`,
  `create index meeting_seat_member_idx on meeting_seat (community_id, member_id, meeting_id)`,
  `create index meeting_question_meeting_idx on meeting_question (community_id, meeting_id, asked_at, id)`,
  `create index minute_line_meeting_idx on minute_line (community_id, meeting_id, position)`,
  `create index space_tester_member_idx on space_tester (community_id, member_id, space_id)`,
  `create unique index calendar_link_fingerprint_key on calendar_link (community_id, fingerprint)`,
];

const COMMENTS = (where: string): string => `delete from comment c using thread t
  where t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'MEETING'${where}`;
const OF_COMMENTS = ['comment_mention', 'comment_revision'].map(
  (table) => `delete from ${table} x using comment c, thread t where c.community_id = x.community_id
     and c.id = x.comment_id and t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'MEETING'`,
);

const DOWN = [
  ...titled(`'IDEA', 'CONVERSATION', 'IRRITANT', 'OUTCOME', 'STORY'`),
  `delete from search_entry e using thread t
     where t.community_id = e.community_id and t.id = e.thread_id and t.kind = 'MEETING'`,
  ...[
    'calendar_link',
    'space_tester',
    'minute_line',
    'meeting_question',
    'meeting_seat',
    'meeting_idea',
    'meeting',
  ].map((table) => `drop table ${table}`),
  `delete from promise_date d using promise p where p.community_id = d.community_id and p.id = d.promise_id
     and p.source_kind = 'MEETING'`,
  `delete from promise where source_kind = 'MEETING'`,
  `delete from credit where kind = 'MEETING'`,
  `delete from notification_item i using notification n, thread t where n.community_id = i.community_id
     and n.id = i.notification_id and t.community_id = n.community_id and t.id = n.thread_id and t.kind = 'MEETING'`,
  ...['notification', 'mute', 'follow'].map(
    (table) => `delete from ${table} x using thread t
      where t.community_id = x.community_id and t.id = x.thread_id and t.kind = 'MEETING'`,
  ),
  ...OF_COMMENTS,
  COMMENTS(' and c.parent_id is not null'),
  COMMENTS(''),
  `delete from thread where kind = 'MEETING'`,
  recheck('thread_kind_check', 'thread', 'kind', THREADS),
  recheck('credit_kind_check', 'credit', 'kind', CREDITS),
  recheck('promise_source_kind_check', 'promise', 'source_kind', SOURCES),
];

/** People meeting: seats, questions, minutes, tests one joins, and calendars. */
export class MeetPeople1763762220000 implements MigrationInterface {
  name = 'MeetPeople1763762220000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) {
      await runner.query(statement);
    }
  }
}
