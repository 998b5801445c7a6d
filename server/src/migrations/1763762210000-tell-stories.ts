import type { MigrationInterface, QueryRunner } from 'typeorm';

const fkey = (table: string, column: string, to: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${to}(community_id,id)`;
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** The rows that are there pass the wider list, so they need no second look. */
const recheck = (name: string, table: string, column: string, values: readonly string[]): string =>
  `alter table ${table} drop constraint ${name}, add constraint ${name} check (${column} in (${list(values)})) not valid`;

const THREADS = 'IDEA CONVERSATION IRRITANT SUGGESTION OUTCOME INCIDENT'.split(' ');
const HOLDERS = 'IDEA CONVERSATION COMMENT ANSWER IRRITANT ROOT_CAUSE SUGGESTION OUTCOME'.split(' ');

// Titles are looked through apart; the table is read once for it, which takes a fraction of a second for 300,000 entries.
const titled = (kinds: string): string[] => [
  `drop index search_entry_titled_idx`,
  `create index search_entry_titled_idx on search_entry (community_id, created_at, id) where kind in (${kinds})`,
];

const WORDS = `title text not null,
    context text not null,
    may_not_fit text not null,
    text text not null,
    felt text,
    from_year integer,
    until_year integer,
    qualities text[] not null,
    own_quality text`;

const TABLES = [
  `create table story (
    community_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    space_id uuid not null,
    number integer not null,
    slug text not null,
    kind text not null,
    state text not null,
    teller_id uuid,
    ${WORDS},
    html text not null,
    renderer_version integer not null,
    revision integer not null,
    invitation_id uuid,
    created_at timestamptz not null,
    edited_at timestamptz,
    submitted_at timestamptz,
    reviewer_id uuid,
    reviewed_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_why text,
    constraint story_kind_check check (kind in ('MEMBER', 'COMPANY')),
    constraint story_state_check check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    constraint story_years_check check (from_year between 1900 and 2999 and until_year >= from_year),
    constraint story_published_check check (state <> 'PUBLISHED' or published_at is not null),
    constraint story_withdrawn_check check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint story_pkey primary key (community_id, id)
  )`,
  `create table story_revision (
    community_id uuid not null,
    story_id uuid not null,
    number integer not null,
    ${WORDS},
    by_id uuid not null,
    created_at timestamptz not null,
    constraint story_revision_pkey primary key (community_id, story_id, number)
  )`,
  `create table story_review (
    community_id uuid not null,
    id uuid not null,
    story_id uuid not null,
    reviewer_id uuid not null,
    verdict text not null,
    reason text,
    created_at timestamptz not null,
    constraint story_review_verdict_check check (verdict in ('PUBLISHED', 'RETURNED')),
    constraint story_review_reason_check check (verdict = 'PUBLISHED' or reason is not null),
    constraint story_review_pkey primary key (community_id, id)
  )`,
  `create table story_consent (
    community_id uuid not null,
    id uuid not null,
    story_id uuid not null,
    member_id uuid not null,
    part text not null,
    use text not null,
    name_form text not null,
    given_at timestamptz not null,
    until date,
    ended_at timestamptz,
    ended_by text,
    told_at timestamptz,
    constraint story_consent_part_check check (part in ('STORY', 'SIDE', 'JOINT')),
    constraint story_consent_use_check check (use in ('SITE', 'CARD', 'FEED', 'EXPORT')),
    constraint story_consent_name_form_check check (name_form in ('NAME', 'FIRST_NAME', 'ANONYMOUS')),
    constraint story_consent_ended_by_check check (ended_by in ('PERSON', 'EXPIRY')),
    constraint story_consent_ended_check check ((ended_at is null) = (ended_by is null)),
    constraint story_consent_pkey primary key (community_id, id)
  )`,
];

const UP = [
  recheck('thread_kind_check', 'thread', 'kind', [...THREADS, 'STORY']),
  recheck('image_use_holder_kind_check', 'image_use', 'holder_kind', [...HOLDERS, 'STORY']),
  `alter table thread add column sealed boolean not null default false`,
  ...titled(`'IDEA', 'CONVERSATION', 'IRRITANT', 'OUTCOME', 'STORY'`),
  ...TABLES,
  fkey('story', 'thread_id', 'thread'),
  fkey('story', 'space_id', 'space'),
  fkey('story', 'teller_id', 'member'),
  fkey('story', 'reviewer_id', 'member'),
  fkey('story_revision', 'story_id', 'story'),
  fkey('story_revision', 'by_id', 'member'),
  fkey('story_review', 'story_id', 'story'),
  fkey('story_review', 'reviewer_id', 'member'),
  fkey('story_consent', 'story_id', 'story'),
  fkey('story_consent', 'member_id', 'member'),
  `create unique index story_number_key on story (community_id, number)`,
  `create unique index story_thread_key on story (community_id, thread_id)`,
  `create index story_published_idx on story (community_id, published_at, id) where state = 'PUBLISHED'`,
  `create index story_teller_idx on story (community_id, teller_id, created_at, id)`,
  `create index story_waiting_idx on story (community_id, submitted_at, id) where state = 'SUBMITTED'`,
  `create index story_review_story_idx on story_review (community_id, story_id, created_at, id)`,
  `create unique index story_consent_standing_key on story_consent (community_id, story_id, part, use, member_id)
    where ended_at is null`,
  `create index story_consent_story_idx on story_consent (community_id, story_id, given_at, id)`,
  `create index story_consent_until_idx on story_consent (community_id, until, id) where ended_at is null and until is not null`,
  `create index story_consent_member_idx on story_consent (community_id, member_id, given_at, id)`,
];

const OF_STORIES = `using thread t where t.community_id = x.community_id and t.id = x.thread_id and t.kind = 'STORY'`;
const OF_COMMENTS = `using comment c, thread t where c.community_id = x.community_id and c.id = x.comment_id
  and t.community_id = c.community_id and t.id = c.thread_id and t.kind = 'STORY'`;

const DOWN = [
  ...titled(`'IDEA', 'CONVERSATION', 'IRRITANT', 'OUTCOME'`),
  ...['story_consent', 'story_review', 'story_revision', 'story'].map((table) => `drop table ${table}`),
  `delete from search_entry x ${OF_STORIES}`,
  `delete from image_use where holder_kind = 'STORY'`,
  `delete from notification_item i using notification n, thread t where n.community_id = i.community_id
     and n.id = i.notification_id and t.community_id = n.community_id and t.id = n.thread_id and t.kind = 'STORY'`,
  ...['notification', 'mute', 'follow'].map((table) => `delete from ${table} x ${OF_STORIES}`),
  ...['comment_mention', 'comment_revision'].map((table) => `delete from ${table} x ${OF_COMMENTS}`),
  `delete from comment x ${OF_STORIES} and x.parent_id is not null`,
  `delete from comment x ${OF_STORIES}`,
  `delete from thread where kind = 'STORY'`,
  `alter table thread drop column sealed`,
  recheck('thread_kind_check', 'thread', 'kind', THREADS),
  recheck('image_use_holder_kind_check', 'image_use', 'holder_kind', HOLDERS),
];

/** Stories with their words, reviews and consents; what is sealed is left to its owner alone, staff included. */
export class TellStories1763762210000 implements MigrationInterface {
  name = 'TellStories1763762210000';

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
