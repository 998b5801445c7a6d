import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIDES = `('CUSTOMER', 'TEAM')`;

/** A foreign key within the community. */
function key(table: string, column: string, other: string): string {
  return `alter table ${table} add constraint ${table}_${column}_fkey
    foreign key (community_id, ${column}) references ${other}(community_id,id)`;
}

const UP = [
  `create table difference (
    community_id uuid not null,
    id uuid not null,
    idea_id uuid not null,
    opened_by_id uuid not null,
    owing_side text,
    owing_since timestamptz,
    stalled_told_at timestamptz,
    admins_told_at timestamptz,
    closed_at timestamptz,
    revisit_on date,
    created_at timestamptz not null,
    constraint difference_owing_side_check check (owing_side in ${SIDES}),
    constraint difference_turn_check check ((closed_at is null) = (owing_side is not null) and (owing_side is null) = (owing_since is null) and (revisit_on is null or closed_at is not null)),
    constraint difference_pkey primary key (community_id, id)
  )`,
  key('difference', 'idea_id', 'idea'),
  key('difference', 'opened_by_id', 'member'),
  `create index difference_idea_idx on difference (community_id, idea_id, created_at, id)`,
  `create index difference_turn_idx on difference (community_id, owing_since) where closed_at is null`,
  `create index difference_revisit_idx on difference (community_id, revisit_on) where revisit_on is not null`,
  `create table difference_side (
    community_id uuid not null,
    difference_id uuid not null,
    side text not null,
    member_id uuid not null,
    constraint difference_side_side_check check (side in ${SIDES}),
    constraint difference_side_pkey primary key (community_id, difference_id, side)
  )`,
  key('difference_side', 'difference_id', 'difference'),
  key('difference_side', 'member_id', 'member'),
  `create index difference_side_member_idx on difference_side (community_id, member_id)`,
  `create table difference_position (
    community_id uuid not null,
    difference_id uuid not null,
    side text not null,
    number integer not null,
    said_by_id uuid not null,
    text text not null,
    html text not null,
    renderer_version integer not null,
    importance text not null,
    said_at timestamptz not null,
    constraint difference_position_side_check check (side in ${SIDES}),
    constraint difference_position_importance_check check (importance in ('NICE', 'MATTERS', 'BLOCKS_ME')),
    constraint difference_position_pkey primary key (community_id, difference_id, side, number)
  )`,
  key('difference_position', 'difference_id', 'difference'),
  key('difference_position', 'said_by_id', 'member'),
  `create table difference_option (
    community_id uuid not null,
    id uuid not null,
    difference_id uuid not null,
    added_by_id uuid not null,
    words text not null,
    came_of_it text not null,
    added_at timestamptz not null,
    constraint difference_option_pkey primary key (community_id, id)
  )`,
  key('difference_option', 'difference_id', 'difference'),
  key('difference_option', 'added_by_id', 'member'),
  `create index difference_option_idx on difference_option (community_id, difference_id, added_at, id)`,
  `create table difference_proposal (
    community_id uuid not null,
    id uuid not null,
    difference_id uuid not null,
    side text not null,
    proposed_by_id uuid not null,
    outcome text,
    words text not null,
    revisit_on date,
    proposed_at timestamptz not null,
    agreed_by_id uuid,
    agreed_at timestamptz,
    replaced_at timestamptz,
    constraint difference_proposal_side_check check (side in ${SIDES}),
    constraint difference_proposal_outcome_check check (outcome in ('RESOLVED', 'AGREED_TO_DISAGREE', 'REVISIT_ON')),
    constraint difference_proposal_revisit_check check ((revisit_on is not null) = (outcome is not distinct from 'REVISIT_ON')),
    constraint difference_proposal_agreed_check check ((agreed_at is null) = (agreed_by_id is null)),
    constraint difference_proposal_pkey primary key (community_id, id)
  )`,
  key('difference_proposal', 'difference_id', 'difference'),
  key('difference_proposal', 'proposed_by_id', 'member'),
  key('difference_proposal', 'agreed_by_id', 'member'),
  `create index difference_proposal_idx on difference_proposal (community_id, difference_id, proposed_at, id)`,
];

const DOWN = ['proposal', 'option', 'position', 'side']
  .map((part) => `drop table difference_${part}`)
  .concat('drop table difference');

/** Two sides of an idea, each with its own words, what is shared, what was tried, and how it ends. */
export class PutDifferencesIntoWords1763761610000 implements MigrationInterface {
  name = 'PutDifferencesIntoWords1763761610000';

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
