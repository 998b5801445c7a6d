import type { MigrationInterface, QueryRunner } from 'typeorm';

const key = (column: string, other: string): string =>
  `alter table hand_over add constraint hand_over_${column}_fkey
     foreign key (community_id, ${column}) references ${other}(community_id,id)`;

const UP = [
  `create table hand_over (
    community_id uuid not null,
    id uuid not null,
    kind text not null,
    thing_id uuid not null,
    thread_id uuid not null,
    from_id uuid,
    to_id uuid not null,
    note text not null,
    by_id uuid not null,
    created_at timestamptz not null,
    constraint hand_over_kind_check check (kind in ('IDEA', 'PROMISE', 'RECOVERY')),
    constraint hand_over_pkey primary key (community_id, id)
  )`,
  key('thread_id', 'thread'),
  key('from_id', 'member'),
  key('to_id', 'member'),
  key('by_id', 'member'),
  `create index hand_over_thing_idx on hand_over (community_id, thing_id, created_at, id)`,
  `create index hand_over_to_idx on hand_over (community_id, to_id, created_at)`,
];

/** Who answered for something, who does now, and what was said about it. */
export class HandOver1763762110000 implements MigrationInterface {
  name = 'HandOver1763762110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP) {
      await runner.query(query);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hand_over');
  }
}
