import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table idea_link (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    other_id uuid not null,
    kind text not null,
    by_id uuid not null,
    created_at timestamptz not null,
    constraint idea_link_kind_check check (kind in ('RELATES_TO', 'DEPENDS_ON', 'GREW_OUT_OF')),
    constraint idea_link_two_ideas_check check (idea_id <> other_id),
    constraint idea_link_pkey primary key (community_id, id)
  )`,
  `alter table idea_link
    add constraint idea_link_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table idea_link
    add constraint idea_link_other_id_fkey foreign key (community_id, other_id) references idea(community_id,id)`,
  `alter table idea_link
    add constraint idea_link_by_id_fkey foreign key (community_id, by_id) references member(community_id,id)`,
  `create unique index idea_link_once_key on idea_link (community_id, idea_id, other_id, kind)`,
  `create index idea_link_other_idx on idea_link (community_id, other_id, kind)`,
];

/** Ideas name others that they belong with, across spaces. */
export class LinkIdeas1763761710000 implements MigrationInterface {
  name = 'LinkIdeas1763761710000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idea_link`);
  }
}
