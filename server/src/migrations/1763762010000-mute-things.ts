import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table mute (
    community_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    thread_id uuid,
    space_id uuid,
    created_at timestamptz not null,
    constraint mute_place_check check ((thread_id is null) <> (space_id is null)),
    constraint mute_pkey primary key (community_id, id)
  )`,
  `alter table mute
    add constraint mute_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `alter table mute
    add constraint mute_thread_id_fkey foreign key (community_id, thread_id) references thread(community_id,id)`,
  `alter table mute
    add constraint mute_space_id_fkey foreign key (community_id, space_id) references space(community_id,id)`,
  `create unique index mute_thread_key on mute (community_id, thread_id, member_id)`,
  `create unique index mute_space_key on mute (community_id, space_id, member_id)`,
  `create index mute_member_idx on mute (community_id, member_id, created_at, id)`,
];

/** Threads and spaces of which nothing reaches a member. */
export class MuteThings1763762010000 implements MigrationInterface {
  name = 'MuteThings1763762010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table mute`);
  }
}
