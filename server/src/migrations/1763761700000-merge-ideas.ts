import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table idea add column merged_count integer not null default '0'`,
  `alter table vote add column united_at timestamptz`,
  `alter table comment add column home_thread_id uuid,
    add constraint comment_home_thread_id_fkey
      foreign key (community_id, home_thread_id) references thread(community_id,id) not valid`,
  `alter table comment validate constraint comment_home_thread_id_fkey`,
  `create table idea_merge (
    community_id uuid not null,
    id uuid not null,
    source_id uuid not null,
    target_id uuid not null,
    merged_by_id uuid not null,
    why text not null,
    merged_at timestamptz not null,
    object_before timestamptz not null,
    source_stage_id uuid not null,
    source_category text not null,
    credit_id uuid,
    objection text,
    objected_at timestamptz,
    undone_at timestamptz,
    undone_by_id uuid,
    undone_why text,
    constraint idea_merge_source_category_check check (source_category in ('OPEN', 'CONSIDERING', 'PLANNED', 'BUILDING', 'SHIPPED', 'DECLINED', 'MERGED')),
    constraint idea_merge_two_ideas_check check (source_id <> target_id),
    constraint idea_merge_undone_check check ((undone_at is null) = (undone_by_id is null) and (undone_at is null) = (undone_why is null)),
    constraint idea_merge_objection_check check ((objected_at is null) = (objection is null)),
    constraint idea_merge_pkey primary key (community_id, id)
  )`,
  `alter table idea_merge
    add constraint idea_merge_source_id_fkey foreign key (community_id, source_id) references idea(community_id,id)`,
  `alter table idea_merge
    add constraint idea_merge_target_id_fkey foreign key (community_id, target_id) references idea(community_id,id)`,
  `alter table idea_merge
    add constraint idea_merge_merged_by_id_fkey foreign key (community_id, merged_by_id) references member(community_id,id)`,
  `alter table idea_merge
    add constraint idea_merge_undone_by_id_fkey foreign key (community_id, undone_by_id) references member(community_id,id)`,
  `create unique index idea_merge_standing_key on idea_merge (community_id, source_id) where undone_at is null`,
  `create index idea_merge_source_idx on idea_merge (community_id, source_id, merged_at)`,
  `create index idea_merge_target_idx on idea_merge (community_id, target_id, merged_at, id)`,
  `create table idea_merge_vote (
    community_id uuid not null,
    merge_id uuid not null,
    member_id uuid not null,
    revision integer not null,
    constraint idea_merge_vote_pkey primary key (community_id, merge_id, member_id)
  )`,
  `alter table idea_merge_vote
    add constraint idea_merge_vote_merge_id_fkey foreign key (community_id, merge_id) references idea_merge(community_id,id)`,
  `alter table idea_merge_vote
    add constraint idea_merge_vote_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `create table idea_own_vote (
    community_id uuid not null,
    idea_id uuid not null,
    member_id uuid not null,
    importance text,
    reason text,
    revision integer,
    created_at timestamptz,
    imported_at timestamptz,
    constraint idea_own_vote_importance_check check (importance in ('NICE', 'MATTERS', 'BLOCKS_ME')),
    constraint idea_own_vote_pkey primary key (community_id, idea_id, member_id)
  )`,
  `alter table idea_own_vote
    add constraint idea_own_vote_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table idea_own_vote
    add constraint idea_own_vote_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `create table idea_merge_follow (
    community_id uuid not null,
    merge_id uuid not null,
    member_id uuid not null,
    since timestamptz not null,
    constraint idea_merge_follow_pkey primary key (community_id, merge_id, member_id)
  )`,
  `alter table idea_merge_follow
    add constraint idea_merge_follow_merge_id_fkey foreign key (community_id, merge_id) references idea_merge(community_id,id)`,
  `alter table idea_merge_follow
    add constraint idea_merge_follow_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `create table idea_merge_co_author (
    community_id uuid not null,
    merge_id uuid not null,
    member_id uuid not null,
    before jsonb,
    joined_at timestamptz not null,
    constraint idea_merge_co_author_pkey primary key (community_id, merge_id, member_id)
  )`,
  `alter table idea_merge_co_author
    add constraint idea_merge_co_author_merge_id_fkey
      foreign key (community_id, merge_id) references idea_merge(community_id,id)`,
  `alter table idea_merge_co_author
    add constraint idea_merge_co_author_member_id_fkey
      foreign key (community_id, member_id) references member(community_id,id)`,
];

const DOWN = [
  `drop table idea_merge_co_author`,
  `drop table idea_merge_follow`,
  `drop table idea_own_vote`,
  `drop table idea_merge_vote`,
  `drop table idea_merge`,
  `alter table comment drop column home_thread_id`,
  `alter table vote drop column united_at`,
  `alter table idea drop column merged_count`,
];

/** Ideas can go on as part of others, and come back from there as they were. */
export class MergeIdeas1763761700000 implements MigrationInterface {
  name = 'MergeIdeas1763761700000';

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
