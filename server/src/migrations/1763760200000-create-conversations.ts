import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table conversation (
    community_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    number integer not null,
    slug text not null,
    title text not null,
    text text not null,
    html text not null,
    renderer_version integer not null,
    excerpt text not null,
    author_id uuid not null,
    created_at timestamptz not null,
    edited_at timestamptz,
    constraint conversation_pkey primary key (community_id, id),
    constraint conversation_thread_id_fkey foreign key (community_id, thread_id) references thread(community_id, id),
    constraint conversation_author_id_fkey foreign key (community_id, author_id) references member(community_id, id)
  )`,
  `create unique index conversation_number_key on conversation (community_id, number)`,
  `create unique index conversation_thread_key on conversation (community_id, thread_id)`,
  `create index conversation_author_idx on conversation (community_id, author_id, created_at, id)`,
  `create index thread_conversation_idx on thread (community_id, last_activity_at, id)
    where kind = 'CONVERSATION'`,
  `create index thread_conversation_space_idx on thread (community_id, space_id, last_activity_at, id)
    where kind = 'CONVERSATION'`,
  `create table comment_mention (
    community_id uuid not null,
    comment_id uuid not null,
    member_id uuid not null,
    created_at timestamptz not null,
    constraint comment_mention_pkey primary key (community_id, comment_id, member_id),
    constraint comment_mention_comment_id_fkey foreign key (community_id, comment_id) references comment(community_id, id),
    constraint comment_mention_member_id_fkey foreign key (community_id, member_id) references member(community_id, id)
  )`,
  `create table draft (
    community_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    kind text not null,
    subject text not null,
    body text not null,
    updated_at timestamptz not null,
    constraint draft_pkey primary key (community_id, id),
    constraint draft_kind_check check (kind in ('IDEA', 'COMMENT', 'CONVERSATION', 'ANSWER')),
    constraint draft_member_id_fkey foreign key (community_id, member_id) references member(community_id, id)
  )`,
  `create unique index draft_subject_key on draft (community_id, member_id, kind, subject)`,
];

const DOWN = [
  `drop table draft, comment_mention, conversation`,
  `drop index thread_conversation_idx`,
  `drop index thread_conversation_space_idx`,
];

/** Plain conversations, who a comment mentions, and drafts. */
export class CreateConversations1763760200000 implements MigrationInterface {
  name = 'CreateConversations1763760200000';

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
