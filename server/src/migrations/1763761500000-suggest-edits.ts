import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table suggestion (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    thread_id uuid not null,
    number integer not null,
    author_id uuid not null,
    from_revision integer not null,
    title text not null,
    text text not null,
    html text not null,
    renderer_version integer not null,
    why text not null,
    wants_credit boolean not null,
    wants_co_authorship boolean not null,
    state text not null,
    created_at timestamptz not null,
    decided_by_id uuid,
    decided_at timestamptz,
    reason text,
    with_changes boolean not null default false,
    revision integer,
    superseded_by_id uuid,
    constraint suggestion_state_check
      check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED')),
    constraint suggestion_pkey primary key (community_id, id)
  )`,
  `create table suggestion_support (
    community_id uuid not null,
    suggestion_id uuid not null,
    member_id uuid not null,
    created_at timestamptz not null,
    constraint suggestion_support_pkey primary key (community_id, suggestion_id, member_id)
  )`,
  `alter table suggestion
    add constraint suggestion_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table suggestion
    add constraint suggestion_thread_id_fkey foreign key (community_id, thread_id) references thread(community_id,id)`,
  `alter table suggestion
    add constraint suggestion_author_id_fkey foreign key (community_id, author_id) references member(community_id,id)`,
  `alter table suggestion
    add constraint suggestion_decided_by_id_fkey
      foreign key (community_id, decided_by_id) references member(community_id,id)`,
  `alter table suggestion
    add constraint suggestion_superseded_by_id_fkey
      foreign key (community_id, superseded_by_id) references suggestion(community_id,id)`,
  `alter table suggestion_support
    add constraint suggestion_support_suggestion_id_fkey
      foreign key (community_id, suggestion_id) references suggestion(community_id,id)`,
  `alter table suggestion_support
    add constraint suggestion_support_member_id_fkey
      foreign key (community_id, member_id) references member(community_id,id)`,
  `create unique index suggestion_number_key on suggestion (community_id, idea_id, number)`,
  `create unique index suggestion_thread_key on suggestion (community_id, thread_id)`,
  `create index suggestion_open_idx on suggestion (community_id, idea_id, author_id) where state = 'OPEN'`,
  `create index suggestion_author_idx on suggestion (community_id, author_id, created_at, id)`,
  `create unique index suggestion_revision_key on suggestion (community_id, idea_id, revision)
    where revision is not null`,
  `create index suggestion_support_member_idx on suggestion_support (community_id, member_id, created_at)`,
];

/** Suggested edits of ideas, and who supports them. */
export class SuggestEdits1763761500000 implements MigrationInterface {
  name = 'SuggestEdits1763761500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table suggestion_support`);
    await runner.query(`drop table suggestion`);
  }
}
