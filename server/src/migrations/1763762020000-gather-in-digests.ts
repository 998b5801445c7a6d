import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table digest (
    community_id uuid not null,
    member_id uuid not null,
    due_at timestamptz not null,
    constraint digest_pkey primary key (community_id, member_id),
    constraint digest_member_id_fkey foreign key (community_id, member_id) references member(community_id, id)
  )`,
  `create index digest_due_idx on digest (due_at)`,
  `create table digest_item (
    community_id uuid not null,
    member_id uuid not null,
    event_id uuid not null,
    constraint digest_item_pkey primary key (community_id, member_id, event_id),
    constraint digest_item_event_id_member_id_fkey
      foreign key (community_id, event_id, member_id) references notification_item(community_id, event_id, member_id)
  )`,
];

/** What waits for the next mail of those who want one a day or a week. */
export class GatherInDigests1763762020000 implements MigrationInterface {
  name = 'GatherInDigests1763762020000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table digest_item');
    await runner.query('drop table digest');
  }
}
