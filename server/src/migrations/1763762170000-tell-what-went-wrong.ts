import type { MigrationInterface, QueryRunner } from 'typeorm';

const fkey = (table: string, column: string, to: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${to}(community_id,id)`;
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The rows that are there pass the wider list, so they need no second look. */
const recheck = (name: string, table: string, column: string, values: readonly string[]): string =>
  `alter table ${table} drop constraint ${name}, add constraint ${name} check (${column} in (${list(values)})) not valid`;

const THREADS = 'IDEA CONVERSATION IRRITANT SUGGESTION OUTCOME'.split(' ');
const REASONS =
  'AUTHOR FOLLOWING SUPPORTING COMMENTED MENTIONED REPLIED_TO CO_AUTHOR SUGGESTED REPORTED ASKED RESPONSIBLE'.split(
    ' ',
  );

const TABLES = [
  `create table incident (
    community_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    number integer not null,
    slug text not null,
    author_id uuid not null,
    title text not null,
    apology text not null,
    what_happened text not null,
    what_we_do text not null,
    report_back text not null,
    report_on date not null,
    promise_id uuid not null,
    published_at timestamptz not null,
    learned text,
    went_well text,
    changed text,
    reported_at timestamptz,
    reported_by_id uuid,
    step integer not null default 0,
    told_ids uuid[] not null default '{}',
    all_told boolean not null default false,
    constraint incident_pkey primary key (community_id, id),
    constraint incident_reported_check check ((reported_at is null) = (learned is null)
      and (reported_at is null) = (went_well is null) and (reported_at is null) = (changed is null)
      and (reported_at is null) = (reported_by_id is null))
  )`,
  `create table incident_idea (
    community_id uuid not null,
    incident_id uuid not null,
    idea_id uuid not null,
    position integer not null,
    constraint incident_idea_pkey primary key (community_id, incident_id, idea_id)
  )`,
  `create table incident_hit (
    community_id uuid not null,
    incident_id uuid not null,
    member_id uuid not null,
    text text,
    at timestamptz not null,
    constraint incident_hit_pkey primary key (community_id, incident_id, member_id)
  )`,
];

const UP = [
  recheck('thread_kind_check', 'thread', 'kind', [...THREADS, 'INCIDENT']),
  recheck('notification_reason_check', 'notification', 'reason', [...REASONS, 'NEARBY']),
  ...TABLES,
  fkey('incident', 'thread_id', 'thread'),
  fkey('incident', 'author_id', 'member'),
  fkey('incident', 'promise_id', 'promise'),
  fkey('incident', 'reported_by_id', 'member'),
  fkey('incident_idea', 'incident_id', 'incident'),
  fkey('incident_idea', 'idea_id', 'idea'),
  fkey('incident_hit', 'incident_id', 'incident'),
  fkey('incident_hit', 'member_id', 'member'),
  `create unique index incident_number_key on incident (community_id, number)`,
  `create unique index incident_thread_key on incident (community_id, thread_id)`,
  `create unique index incident_promise_key on incident (community_id, promise_id)`,
  `create index incident_published_idx on incident (community_id, published_at, id)`,
  `create index incident_open_idx on incident (community_id, report_on, id) where reported_at is null`,
  `create index incident_idea_idea_idx on incident_idea (community_id, idea_id)`,
  `create index incident_hit_member_idx on incident_hit (community_id, member_id)`,
];

const OF_INCIDENTS = `using thread t where t.community_id = x.community_id and t.id = x.thread_id and t.kind = 'INCIDENT'`;
const OF_COMMENTS = `using comment c, thread t where c.community_id = x.community_id and c.id = x.comment_id
  and t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'INCIDENT'`;

const DOWN = [
  `drop table incident_hit`,
  `drop table incident_idea`,
  `drop table incident`,
  `delete from notification_item i using notification n, thread t where n.community_id = i.community_id
     and n.id = i.notification_id and t.community_id = n.community_id and t.id = n.thread_id and t.kind = 'INCIDENT'`,
  `delete from promise_date x using promise p, thread t where p.community_id = x.community_id
     and p.id = x.promise_id and t.community_id = p.community_id and t.id = p.thread_id and t.kind = 'INCIDENT'`,
  `delete from recovery_word x using recovery r, thread t where r.community_id = x.community_id
     and r.id = x.recovery_id and t.community_id = r.community_id and t.id = r.thread_id and t.kind = 'INCIDENT'`,
  `delete from recovery_cause x using recovery r, thread t where r.community_id = x.community_id
     and r.id = x.recovery_id and t.community_id = r.community_id and t.id = r.thread_id and t.kind = 'INCIDENT'`,
  ...['notification', 'mute', 'follow', 'hand_over', 'promise', 'recovery'].map(
    (table) => `delete from ${table} x ${OF_INCIDENTS}`,
  ),
  ...['comment_mention', 'comment_revision'].map((table) => `delete from ${table} x ${OF_COMMENTS}`),
  `delete from comment x ${OF_INCIDENTS} and x.parent_id is not null`,
  `delete from comment x ${OF_INCIDENTS}`,
  `delete from thread where kind = 'INCIDENT'`,
  `update notification set reason = 'FOLLOWING' where reason = 'NEARBY'`,
  recheck('thread_kind_check', 'thread', 'kind', THREADS),
  recheck('notification_reason_check', 'notification', 'reason', REASONS),
];

/** What went wrong for many, told in public, with the day of the report. */
export class TellWhatWentWrong1763762170000 implements MigrationInterface {
  name = 'TellWhatWentWrong1763762170000';

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
