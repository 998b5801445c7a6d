import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table notification (
    community_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    thread_id uuid not null,
    kind text not null,
    reason text not null,
    latest_at timestamptz not null,
    read_at timestamptz,
    constraint notification_pkey primary key (community_id, id),
    constraint notification_kind_check check (kind in ('REPLY', 'MENTION', 'ANSWER', 'COMMENT', 'POSTED_FOR_YOU')),
    constraint notification_reason_check
      check (reason in ('AUTHOR', 'FOLLOWING', 'SUPPORTING', 'COMMENTED', 'MENTIONED', 'REPLIED_TO')),
    constraint notification_member_id_fkey foreign key (community_id, member_id) references member(community_id, id),
    constraint notification_thread_id_fkey foreign key (community_id, thread_id) references thread(community_id, id)
  )`,
  `create unique index notification_unread_key on notification (community_id, member_id, thread_id, kind)
    where read_at is null`,
  `create index notification_member_idx on notification (community_id, member_id, latest_at, id)`,
  `create table notification_item (
    community_id uuid not null,
    event_id uuid not null,
    member_id uuid not null,
    notification_id uuid not null,
    actor_id uuid not null,
    comment_id uuid,
    answer_id uuid,
    at timestamptz not null,
    constraint notification_item_pkey primary key (community_id, event_id, member_id),
    constraint notification_item_notification_id_fkey
      foreign key (community_id, notification_id) references notification(community_id, id)
  )`,
  `create index notification_item_notification_idx on notification_item (community_id, notification_id, at)`,
];

/** The inbox: what happened that concerns a member. */
export class CreateInbox1763760300000 implements MigrationInterface {
  name = 'CreateInbox1763760300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table notification_item, notification`);
  }
}
