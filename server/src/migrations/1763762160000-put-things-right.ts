import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `alter table community add column working_days smallint[] not null default '{1,2,3,4,5}'`,
  `create table community_holiday (
    community_id uuid not null,
    day date not null,
    name text not null,
    constraint community_holiday_pkey primary key (community_id, day)
  )`,
  `alter table community_holiday
    add constraint community_holiday_community_id_fkey foreign key (community_id) references community(id)`,
  `create table recovery (
    community_id uuid not null,
    id uuid not null,
    thread_id uuid not null,
    member_id uuid not null,
    owner_id uuid not null,
    opened_at timestamptz not null,
    contact_due_at timestamptz not null,
    contacted_at timestamptz,
    word_due_at timestamptz,
    put_right_at timestamptz,
    closed_at timestamptz,
    closed_state text,
    told_ids uuid[] not null default '{}',
    next_tell_at timestamptz,
    constraint recovery_pkey primary key (community_id, id),
    constraint recovery_closed_check check ((closed_at is null) = (closed_state is null)),
    constraint recovery_closed_state_check check (closed_state in ('PUT_RIGHT', 'NO_REPLY'))
  )`,
  `alter table recovery
    add constraint recovery_thread_id_fkey foreign key (community_id, thread_id) references thread(community_id,id)`,
  `alter table recovery
    add constraint recovery_member_id_fkey foreign key (community_id, member_id) references member(community_id,id)`,
  `alter table recovery
    add constraint recovery_owner_id_fkey foreign key (community_id, owner_id) references member(community_id,id)`,
  `create unique index recovery_open_key on recovery (community_id, member_id, thread_id) where closed_at is null`,
  `create index recovery_member_idx on recovery (community_id, member_id, opened_at, id)`,
  `create index recovery_opened_idx on recovery (community_id, opened_at, id)`,
  `create index recovery_tell_idx on recovery (community_id, next_tell_at, id) where next_tell_at is not null`,
  `create table recovery_cause (
    community_id uuid not null,
    id uuid not null,
    recovery_id uuid not null,
    cause text not null,
    source_id uuid not null,
    at timestamptz not null,
    constraint recovery_cause_pkey primary key (community_id, id),
    constraint recovery_cause_cause_check check (cause in ('FOLLOW_UP', 'ANSWER_RATING', 'PROMISE', 'INCIDENT'))
  )`,
  `alter table recovery_cause add constraint recovery_cause_recovery_id_fkey
    foreign key (community_id, recovery_id) references recovery(community_id,id)`,
  `create unique index recovery_cause_key on recovery_cause (community_id, recovery_id, cause, source_id)`,
  `create table recovery_word (
    community_id uuid not null,
    id uuid not null,
    recovery_id uuid not null,
    author_id uuid not null,
    kind text not null,
    text text not null,
    link text,
    at timestamptz not null,
    constraint recovery_word_pkey primary key (community_id, id),
    constraint recovery_word_kind_check check (kind in ('APOLOGY', 'CONTACT', 'LEARNED', 'FIX', 'MEMBER'))
  )`,
  `alter table recovery_word add constraint recovery_word_recovery_id_fkey
    foreign key (community_id, recovery_id) references recovery(community_id,id)`,
  `alter table recovery_word add constraint recovery_word_author_id_fkey
    foreign key (community_id, author_id) references member(community_id,id)`,
  `create index recovery_word_order_idx on recovery_word (community_id, recovery_id, at, id)`,
];

const DOWN = [
  'drop table recovery_word',
  'drop table recovery_cause',
  'drop table recovery',
  'drop table community_holiday',
  'alter table community drop column working_days',
];

/** The days on which a community works, and what goes on with somebody for whom something went wrong. */
export class PutThingsRight1763762160000 implements MigrationInterface {
  name = 'PutThingsRight1763762160000';

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
