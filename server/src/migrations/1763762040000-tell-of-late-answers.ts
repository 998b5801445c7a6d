import type { MigrationInterface, QueryRunner } from 'typeorm';

const DRAFTS_BEFORE =
  `IDEA COMMENT CONVERSATION ANSWER IRRITANT REPORT SUGGESTION READ_BACK DIFFERENCE`.split(' ');

/** The rows that are there pass the wider list, so they need no second look. */
const drafts = (kinds: readonly string[]): string =>
  `alter table draft drop constraint draft_kind_check, add constraint draft_kind_check
     check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) not valid`;

const UP = [
  `create table late_note (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    author_id uuid not null,
    waiting_since timestamptz not null,
    text text not null,
    answer_by date,
    created_at timestamptz not null,
    constraint late_note_pkey primary key (community_id, id)
  )`,
  `alter table late_note
    add constraint late_note_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table late_note
    add constraint late_note_author_id_fkey foreign key (community_id, author_id) references member(community_id,id)`,
  `create unique index late_note_period_key on late_note (community_id, idea_id, waiting_since)`,
  `create table late_watch (
    community_id uuid not null,
    idea_id uuid not null,
    waiting_since timestamptz not null,
    step integer not null,
    told_ids uuid[] not null,
    told_at timestamptz not null,
    all_told boolean not null,
    constraint late_watch_pkey primary key (community_id, idea_id, waiting_since)
  )`,
  `alter table late_watch
    add constraint late_watch_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table difference add column told_ids uuid[] not null default '{}'`,
  // The first step of the turn that runs went to the owing side.
  `update difference d set told_ids = array[s.member_id] from difference_side s
    where s.community_id = d.community_id and s.difference_id = d.id and s.side = d.owing_side
      and d.stalled_told_at is not null`,
  drafts([...DRAFTS_BEFORE, 'LATE_NOTE']),
];

const DOWN = [
  `delete from draft where kind = 'LATE_NOTE'`,
  drafts(DRAFTS_BEFORE),
  `alter table difference drop column told_ids`,
  `drop table late_watch`,
  `drop table late_note`,
];

/** Who is told that somebody waits longer than promised, and what is said to them. */
export class TellOfLateAnswers1763762040000 implements MigrationInterface {
  name = 'TellOfLateAnswers1763762040000';

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
