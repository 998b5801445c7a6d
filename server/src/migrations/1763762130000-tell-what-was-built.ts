import type { MigrationInterface, QueryRunner } from 'typeorm';

const fkey = (table: string, column: string, to: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${to}(community_id,id)`;
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The rows that are there pass the wider list, so they need no second look. */
const recheck = (name: string, table: string, column: string, values: readonly string[]): string =>
  `alter table ${table} drop constraint ${name}, add constraint ${name} check (${column} in (${list(values)})) not valid`;

const THREADS = 'IDEA CONVERSATION IRRITANT SUGGESTION'.split(' ');
const HOLDERS = 'IDEA CONVERSATION COMMENT ANSWER IRRITANT ROOT_CAUSE SUGGESTION'.split(' ');
const CREDITS = 'SUGGESTION CO_AUTHOR MERGE COMMENT IRRITANT'.split(' ');

// Titles are looked through apart; the table is read once for it, which takes a fraction of a second for 300,000 entries.
const titled = (kinds: string): string[] => [
  `drop index search_entry_titled_idx`,
  `create index search_entry_titled_idx on search_entry (community_id, created_at, id) where kind in (${kinds})`,
];

const TABLES = [
  `create table outcome (
    community_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    space_id uuid not null,
    number integer not null,
    slug text not null,
    kind text not null,
    title text not null,
    summary text not null,
    text text not null,
    html text not null,
    renderer_version integer not null,
    revision integer not null,
    author_id uuid not null,
    shipped_on date not null,
    published_at timestamptz not null,
    edited_at timestamptz,
    gathered_at timestamptz,
    constraint outcome_kind_check check (kind in ('RELEASE', 'SMALL_WIN')),
    constraint outcome_pkey primary key (community_id, id)
  )`,
  `create table outcome_revision (
    community_id uuid not null,
    outcome_id uuid not null,
    number integer not null,
    title text not null,
    summary text not null,
    text text not null,
    shipped_on date not null,
    author_id uuid not null,
    created_at timestamptz not null,
    constraint outcome_revision_pkey primary key (community_id, outcome_id, number)
  )`,
  `create table outcome_idea (
    community_id uuid not null,
    outcome_id uuid not null,
    idea_id uuid not null,
    answer_id uuid,
    note text,
    position integer not null,
    constraint outcome_idea_pkey primary key (community_id, outcome_id, idea_id)
  )`,
  `create table outcome_irritant (
    community_id uuid not null,
    outcome_id uuid not null,
    irritant_id uuid not null,
    constraint outcome_irritant_pkey primary key (community_id, outcome_id, irritant_id)
  )`,
  `create table outcome_link (
    community_id uuid not null,
    outcome_id uuid not null,
    position integer not null,
    title text not null,
    url text not null,
    constraint outcome_link_pkey primary key (community_id, outcome_id, position)
  )`,
  `create table outcome_promise (
    community_id uuid not null,
    outcome_id uuid not null,
    promise_id uuid not null,
    constraint outcome_promise_pkey primary key (community_id, outcome_id, promise_id)
  )`,
];

const UP = [
  recheck('thread_kind_check', 'thread', 'kind', [...THREADS, 'OUTCOME']),
  recheck('image_use_holder_kind_check', 'image_use', 'holder_kind', [...HOLDERS, 'OUTCOME']),
  recheck('credit_kind_check', 'credit', 'kind', [...CREDITS, 'BUILT']),
  ...titled(`'IDEA', 'CONVERSATION', 'IRRITANT', 'OUTCOME'`),
  ...TABLES,
  fkey('outcome', 'thread_id', 'thread'),
  fkey('outcome', 'space_id', 'space'),
  fkey('outcome', 'author_id', 'member'),
  fkey('outcome_revision', 'outcome_id', 'outcome'),
  fkey('outcome_revision', 'author_id', 'member'),
  fkey('outcome_idea', 'outcome_id', 'outcome'),
  fkey('outcome_idea', 'idea_id', 'idea'),
  fkey('outcome_idea', 'answer_id', 'answer'),
  fkey('outcome_irritant', 'outcome_id', 'outcome'),
  fkey('outcome_irritant', 'irritant_id', 'irritant'),
  fkey('outcome_link', 'outcome_id', 'outcome'),
  fkey('outcome_promise', 'outcome_id', 'outcome'),
  `create unique index outcome_number_key on outcome (community_id, number)`,
  `create unique index outcome_thread_key on outcome (community_id, thread_id)`,
  `create index outcome_shipped_idx on outcome (community_id, shipped_on, id)`,
  `create index outcome_space_shipped_idx on outcome (community_id, space_id, shipped_on, id)`,
  `create index outcome_author_idx on outcome (community_id, author_id, published_at, id)`,
  `create index outcome_ungathered_idx on outcome (community_id, published_at, id) where gathered_at is null`,
  `create index outcome_idea_idea_idx on outcome_idea (community_id, idea_id)`,
  `create index outcome_irritant_irritant_idx on outcome_irritant (community_id, irritant_id)`,
  `create index outcome_promise_promise_idx on outcome_promise (community_id, promise_id)`,
];

const DOWN = [
  ...titled(`'IDEA', 'CONVERSATION', 'IRRITANT'`),
  `delete from search_entry e using thread t
     where t.community_id = e.community_id and t.id = e.thread_id and t.kind = 'OUTCOME'`,
  `drop table outcome_promise`,
  `drop table outcome_link`,
  `drop table outcome_irritant`,
  `drop table outcome_idea`,
  `drop table outcome_revision`,
  `drop table outcome`,
  `delete from credit where kind = 'BUILT'`,
  `delete from image_use where holder_kind = 'OUTCOME'`,
  `delete from notification_item i using notification n, thread t where n.community_id = i.community_id
     and n.id = i.notification_id and t.community_id = n.community_id and t.id = n.thread_id and t.kind = 'OUTCOME'`,
  ...['notification', 'mute', 'follow'].map(
    (table) => `delete from ${table} x using thread t
      where t.community_id = x.community_id and t.id = x.thread_id and t.kind = 'OUTCOME'`,
  ),
  `delete from comment_mention x using comment c, thread t where c.community_id = x.community_id
     and c.id = x.comment_id and t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'OUTCOME'`,
  `delete from comment_revision x using comment c, thread t where c.community_id = x.community_id
     and c.id = x.comment_id and t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'OUTCOME'`,
  `delete from comment c using thread t
     where t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'OUTCOME' and c.parent_id is not null`,
  `delete from comment c using thread t
     where t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'OUTCOME'`,
  `delete from thread where kind = 'OUTCOME'`,
  recheck('thread_kind_check', 'thread', 'kind', THREADS),
  recheck('image_use_holder_kind_check', 'image_use', 'holder_kind', HOLDERS),
  recheck('credit_kind_check', 'credit', 'kind', CREDITS),
];

/** What was shipped, tied to the ideas, irritants and promises it came from. */
export class TellWhatWasBuilt1763762130000 implements MigrationInterface {
  name = 'TellWhatWasBuilt1763762130000';

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
