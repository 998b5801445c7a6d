import type { MigrationInterface, QueryRunner } from 'typeorm';

const list = (values: string): string =>
  values
    .trim()
    .split(/\s+/)
    .map((value) => `'${value}'`)
    .join(', ');

const THREADS = ['IDEA CONVERSATION', 'IDEA CONVERSATION IRRITANT SUGGESTION'];
const DRAFTS = [
  'IDEA COMMENT CONVERSATION ANSWER',
  'IDEA COMMENT CONVERSATION ANSWER IRRITANT REPORT SUGGESTION READ_BACK DIFFERENCE',
];
const KINDS = [
  'REPLY MENTION ANSWER COMMENT POSTED_FOR_YOU',
  `REPLY MENTION ANSWER COMMENT POSTED_FOR_YOU SUGGESTION SUGGESTION_DECIDED IDEA_REVISED CO_AUTHOR_INVITATION
   CO_AUTHOR_ANSWER CREDIT READ_BACK READ_BACK_ANSWER DIFFERENCE DIFFERENCE_STALLED DIFFERENCE_CLOSED IDEA_MERGED
   MERGE_OBJECTION MERGE_UNDONE IRRITANT_GATHERED IRRITANT_FIXED CALL_FOR_IDEAS`,
];
const REASONS = [
  'AUTHOR FOLLOWING SUPPORTING COMMENTED MENTIONED REPLIED_TO',
  'AUTHOR FOLLOWING SUPPORTING COMMENTED MENTIONED REPLIED_TO CO_AUTHOR SUGGESTED REPORTED ASKED RESPONSIBLE',
];

/** Lets a check take other values; the rows that are there pass the wider list, so they need no second look. */
function recheck(name: string, table: string, column: string, values = ''): string {
  return `alter table ${table} drop constraint ${name},
    add constraint ${name} check (${column} in (${list(values)})) not valid`;
}

const CHECKS = [
  ['thread_kind_check', 'thread', 'kind', THREADS],
  ['draft_kind_check', 'draft', 'kind', DRAFTS],
  ['notification_kind_check', 'notification', 'kind', KINDS],
  ['notification_reason_check', 'notification', 'reason', REASONS],
] as const;

const UP = [
  `alter table notification_item add column detail_id uuid`,
  `update member set preferences = preferences || '{"mailTogether": "ALWAYS"}'`,
  `alter table idea add column material_revision integer not null default '1', add column decider_id uuid,
    add constraint idea_decider_id_fkey foreign key (community_id, decider_id) references member(community_id,id)`,
  `alter table idea_revision add column accepted_by_id uuid, add column material boolean not null default false,
    add constraint idea_revision_accepted_by_id_fkey
      foreign key (community_id, accepted_by_id) references member(community_id,id)`,
  `create table idea_co_author (
    community_id uuid not null,
    idea_id uuid not null,
    member_id uuid not null,
    state text not null,
    way text not null,
    invited_by_id uuid not null,
    message text,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint idea_co_author_state_check check (state in ('INVITED', 'STANDING', 'REFUSED', 'LEFT', 'TAKEN_BACK')),
    constraint idea_co_author_way_check check (way in ('INVITATION', 'SUGGESTION', 'MERGE')),
    constraint idea_co_author_pkey primary key (community_id, idea_id, member_id)
  )`,
  `alter table idea_co_author
    add constraint idea_co_author_idea_id_fkey foreign key (community_id, idea_id) references idea(community_id,id)`,
  `alter table idea_co_author
    add constraint idea_co_author_member_id_fkey
      foreign key (community_id, member_id) references member(community_id,id)`,
  `alter table idea_co_author
    add constraint idea_co_author_invited_by_id_fkey
      foreign key (community_id, invited_by_id) references member(community_id,id)`,
  `create index idea_co_author_member_idx on idea_co_author (community_id, member_id, state, idea_id)`,
];

const DOWN = [
  `drop table idea_co_author`,
  `alter table idea_revision drop column accepted_by_id, drop column material`,
  `alter table idea drop column material_revision, drop column decider_id`,
  `update member set preferences = preferences - 'mailTogether'`,
  `alter table notification_item drop column detail_id`,
];

/** What everything that people write together needs: co-authors, revisions that say what they changed, more to be told of. */
export class OpenForBuildingTogether1763761200000 implements MigrationInterface {
  name = 'OpenForBuildingTogether1763761200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, column, values] of CHECKS) {
      await runner.query(recheck(name, table, column, values[1]));
      await runner.query(`alter table ${table} validate constraint ${name}`);
    }
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) {
      await runner.query(statement);
    }
    for (const [name, table, column, values] of CHECKS) {
      await runner.query(recheck(name, table, column, values[0]));
    }
  }
}
