import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A foreign key within the community. */
function key(column: string, other: string): string {
  return `alter table review add constraint review_${column}_fkey
    foreign key (community_id, ${column}) references ${other}(community_id,id)`;
}

const UP = [
  `create table review (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    answer_id uuid not null,
    due_on date not null,
    decider_id uuid not null,
    fired_at timestamptz,
    step integer not null,
    step_at timestamptz,
    closed_at timestamptz,
    closed_by_answer_id uuid,
    constraint review_fired_check check ((fired_at is null) = (step_at is null) and (fired_at is not null or step = 0)),
    constraint review_step_check check (step between 0 and 3),
    constraint review_closed_check check ((closed_at is null) = (closed_by_answer_id is null)),
    constraint review_pkey primary key (community_id, id)
  )`,
  key('idea_id', 'idea'),
  key('answer_id', 'answer'),
  key('closed_by_answer_id', 'answer'),
  key('decider_id', 'member'),
  `create unique index review_open_idx on review (community_id, idea_id) where closed_at is null`,
  `create index review_due_idx on review (community_id, due_on, id) where closed_at is null`,
  // The newest answer that says when a decline is looked at again, or that it is not, is the one that stands.
  `insert into review (community_id, id, idea_id, answer_id, due_on, decider_id, step)
   select a.community_id, gen_random_uuid(), a.idea_id, a.id, a.review_on, a.author_id, 0
   from idea i
   join lateral (
     select * from answer said
     where said.community_id = i.community_id and said.idea_id = i.id and said.to_category = 'DECLINED'
       and (said.review_on is not null or said.no_review_reason is not null)
     order by said.created_at desc, said.id desc limit 1
   ) a on a.review_on is not null
   where i.category = 'DECLINED'`,
];

/** Days on which declines are looked at again, also of those that were declined before. */
export class KeepReviewDates1763762030000 implements MigrationInterface {
  name = 'KeepReviewDates1763762030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP) {
      await runner.query(query);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review');
  }
}
