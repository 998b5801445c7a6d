import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMES = `'FIRST_HUMAN_WORD', 'LOOP_CLOSED', 'HONEST_NO', 'PROMISES_KEPT', 'DID_IT_HELP', 'RETURNING_VOICES',
  'STILL_HERE_AFTER_A_NO', 'REAL_DIALOGUE', 'BUILT_TOGETHER', 'NEWCOMER_WELCOME', 'IRRITANTS', 'DIFFERENCES', 'RECOVERY',
  'STORIES_OFFERED', 'TOLD_A_FRIEND', 'LEADERS_PRESENT'`;
const UNTARGETED = `'RETURNING_VOICES', 'STILL_HERE_AFTER_A_NO', 'REAL_DIALOGUE', 'BUILT_TOGETHER', 'STORIES_OFFERED', 'TOLD_A_FRIEND'`;
const member = (table: string, column: string): string =>
  `constraint ${table}_${column}_fkey foreign key (community_id, ${column}) references member (community_id, id)`;

const UP = [
  `create table indicator_limit (
    community_id uuid not null,
    id uuid not null,
    indicator text not null,
    part text not null,
    value double precision not null,
    why text not null,
    by_id uuid not null,
    at timestamptz not null,
    constraint indicator_limit_pkey primary key (community_id, id),
    ${member('indicator_limit', 'by_id')},
    constraint indicator_limit_indicator_check check (indicator in (${NAMES})),
    constraint indicator_limit_no_target_check check (indicator not in (${UNTARGETED}))
  )`,
  `create index indicator_limit_part_idx on indicator_limit (community_id, indicator, part, at, id)`,
  `create table attention_item (
    community_id uuid not null,
    id uuid not null,
    indicator text not null,
    part text not null,
    month text not null,
    value double precision not null,
    limit_value double precision,
    opened_at timestamptz not null,
    owner_id uuid not null,
    back_at timestamptz,
    note text,
    closed_at timestamptz,
    closed_by_id uuid,
    constraint attention_item_pkey primary key (community_id, id),
    ${member('attention_item', 'owner_id')},
    ${member('attention_item', 'closed_by_id')},
    constraint attention_item_indicator_check check (indicator in (${NAMES})),
    constraint attention_item_closed_check
      check ((closed_at is null) = (closed_by_id is null) and (closed_at is null) = (note is null))
  )`,
  `create unique index attention_item_standing_key on attention_item (community_id, indicator, part) where back_at is null`,
  `create index attention_item_opened_idx on attention_item (community_id, opened_at, id)`,
  `create table attention_hand_over (
    community_id uuid not null,
    id uuid not null,
    item_id uuid not null,
    from_id uuid not null,
    to_id uuid not null,
    note text not null,
    at timestamptz not null,
    constraint attention_hand_over_pkey primary key (community_id, id),
    constraint attention_hand_over_item_id_fkey foreign key (community_id, item_id)
      references attention_item (community_id, id),
    ${member('attention_hand_over', 'from_id')},
    ${member('attention_hand_over', 'to_id')}
  )`,
  `create index attention_hand_over_item_idx on attention_hand_over (community_id, item_id, at, id)`,
  `create table purpose_look (
    community_id uuid not null,
    id uuid not null,
    space_id uuid not null,
    by_id uuid not null,
    at timestamptz not null,
    constraint purpose_look_pkey primary key (community_id, id),
    constraint purpose_look_space_id_fkey foreign key (community_id, space_id) references space (community_id, id),
    ${member('purpose_look', 'by_id')}
  )`,
  `create index purpose_look_space_idx on purpose_look (community_id, space_id, at)`,
];

/** From where on somebody looks, what they found, and that a purpose was looked at and still holds. */
export class LookAtIndicators1763762255000 implements MigrationInterface {
  name = 'LookAtIndicators1763762255000';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP) await runner.query(query);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['purpose_look', 'attention_hand_over', 'attention_item', 'indicator_limit']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
