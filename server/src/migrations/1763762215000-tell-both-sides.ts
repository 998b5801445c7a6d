import type { MigrationInterface, QueryRunner } from 'typeorm';

const fkey = (table: string, column: string, to: string): string =>
  `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${to}(community_id,id)`;

const TABLES = [
  `create table story_side (
    community_id uuid not null,
    story_id uuid not null,
    author_id uuid not null,
    state text not null,
    text text not null,
    html text not null,
    renderer_version integer not null,
    created_at timestamptz not null,
    edited_at timestamptz,
    published_at timestamptz,
    constraint story_side_state_check check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    constraint story_side_published_check check (state <> 'PUBLISHED' or published_at is not null),
    constraint story_side_pkey primary key (community_id, story_id)
  )`,
  `create table story_suggestion (
    community_id uuid not null,
    id uuid not null,
    story_id uuid not null,
    by_id uuid not null,
    revision integer not null,
    title text not null,
    context text not null,
    text text not null,
    why text not null,
    state text not null,
    decided_reason text,
    decided_at timestamptz,
    created_at timestamptz not null,
    constraint story_suggestion_state_check check (state in ('OPEN', 'TAKEN', 'LEFT')),
    constraint story_suggestion_decided_check check ((state = 'OPEN') = (decided_at is null)),
    constraint story_suggestion_pkey primary key (community_id, id)
  )`,
  `create table story_link (
    community_id uuid not null,
    story_id uuid not null,
    kind text not null,
    thing_id uuid not null,
    position integer not null,
    constraint story_link_kind_check check (kind in ('IDEA', 'OUTCOME')),
    constraint story_link_pkey primary key (community_id, story_id, kind, thing_id)
  )`,
  `create table story_person (
    community_id uuid not null,
    id uuid not null,
    story_id uuid not null,
    member_id uuid not null,
    state text not null,
    name_form text not null,
    created_at timestamptz not null,
    asked_at timestamptz,
    answered_at timestamptz,
    constraint story_person_state_check check (state in ('ASKED', 'AGREED', 'REFUSED', 'TAKEN_BACK')),
    constraint story_person_name_form_check check (name_form in ('NAME', 'FIRST_NAME')),
    constraint story_person_answered_check check ((state = 'ASKED') = (answered_at is null)),
    constraint story_person_pkey primary key (community_id, id)
  )`,
  `create table story_invitation (
    community_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    by_id uuid not null,
    thread_id uuid not null,
    words text not null,
    state text not null,
    created_at timestamptz not null,
    answered_at timestamptz,
    constraint story_invitation_state_check check (state in ('ASKED', 'ACCEPTED', 'REFUSED', 'TAKEN_BACK')),
    constraint story_invitation_answered_check check ((state = 'ASKED') = (answered_at is null)),
    constraint story_invitation_pkey primary key (community_id, id)
  )`,
  `create table story_invitation_choice (
    community_id uuid not null,
    member_id uuid not null,
    open boolean not null,
    chosen_at timestamptz not null,
    constraint story_invitation_choice_pkey primary key (community_id, member_id)
  )`,
];

const UP = [
  ...TABLES,
  fkey('story_side', 'story_id', 'story'),
  fkey('story_side', 'author_id', 'member'),
  fkey('story_suggestion', 'story_id', 'story'),
  fkey('story_suggestion', 'by_id', 'member'),
  fkey('story_link', 'story_id', 'story'),
  fkey('story_person', 'story_id', 'story'),
  fkey('story_person', 'member_id', 'member'),
  fkey('story_invitation', 'member_id', 'member'),
  fkey('story_invitation', 'by_id', 'member'),
  fkey('story_invitation', 'thread_id', 'thread'),
  fkey('story_invitation_choice', 'member_id', 'member'),
  fkey('story', 'invitation_id', 'story_invitation'),
  `create index story_suggestion_story_idx on story_suggestion (community_id, story_id, created_at, id)`,
  `create index story_link_thing_idx on story_link (community_id, kind, thing_id)`,
  `create unique index story_person_once_key on story_person (community_id, story_id, member_id)`,
  `create index story_person_member_idx on story_person (community_id, member_id, created_at, id)`,
  `create unique index story_invitation_once_key on story_invitation (community_id, member_id) where state = 'ASKED'`,
  `create index story_invitation_member_idx on story_invitation (community_id, member_id, created_at, id)`,
];

const DOWN = [
  `alter table story drop constraint story_invitation_id_fkey`,
  ...['invitation_choice', 'invitation', 'person', 'link', 'suggestion', 'side'].map(
    (table) => `drop table story_${table}`,
  ),
];

/** The other side of a story, words others suggest for it, what and whom it names, and who was asked to tell one. */
export class TellBothSides1763762215000 implements MigrationInterface {
  name = 'TellBothSides1763762215000';

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
