import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // What a release before this one still writes is due at once and as urgent as a notice.
  `alter table mail_message
     add column priority smallint not null default 1,
     add column next_try_at timestamptz not null default now(),
     add column give_up_at timestamptz,
     add column bounced_at timestamptz`,
  `update mail_message set next_try_at = not_before
   where sent_at is null and failed_at is null and not_before is not null`,
  `create index mail_message_due_idx on mail_message (priority, next_try_at)
     where sent_at is null and failed_at is null`,
  `create index mail_message_trouble_idx on mail_message (community_id, created_at, id)
     where failed_at is not null or bounced_at is not null`,
  `create table email_trouble (
    community_id uuid not null,
    id uuid not null,
    email text not null,
    at timestamptz not null,
    reason text not null,
    constraint email_trouble_pkey primary key (community_id, id)
  )`,
  `alter table email_trouble add constraint email_trouble_community_id_fkey
     foreign key (community_id) references community(id)`,
  `create unique index email_trouble_email_key on email_trouble (community_id, email)`,
];

/** Mail waits in its own table, and addresses that it comes back from are known. */
export class KeepMailUntilItIsSent1763762000000 implements MigrationInterface {
  name = 'KeepMailUntilItIsSent1763762000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table email_trouble`);
    await runner.query(`drop index mail_message_trouble_idx`);
    await runner.query(`drop index mail_message_due_idx`);
    await runner.query(`alter table mail_message drop column priority, drop column next_try_at,
      drop column give_up_at, drop column bounced_at`);
  }
}
