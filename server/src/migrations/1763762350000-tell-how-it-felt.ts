import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE =
  `REPLY MENTION ANSWER COMMENT POSTED_FOR_YOU SUGGESTION SUGGESTION_DECIDED IDEA_REVISED CO_AUTHOR_INVITATION
  CO_AUTHOR_ANSWER CREDIT READ_BACK READ_BACK_ANSWER DIFFERENCE DIFFERENCE_STALLED DIFFERENCE_CLOSED IDEA_MERGED
  MERGE_OBJECTION MERGE_UNDONE IRRITANT_GATHERED IRRITANT_FIXED IRRITANT_REOPENED CALL_FOR_IDEAS REVIEW_DUE
  REVIEW_BEGUN LATE LATE_NOTE PROMISE_MADE PROMISE_MOVED PROMISE_KEPT PROMISE_DROPPED PROMISE_DUE HANDED_OVER
  OUTCOME FOLLOW_UP FOLLOW_UP_ANSWER IDEA_REOPENED ANSWER_RATED RECOVERY_OPENED RECOVERY_WORD RECOVERY_DUE
  RECOVERY_CLOSED INCIDENT INCIDENT_DUE INCIDENT_REPORT STORY_INVITATION STORY_SUBMITTED STORY_REVIEWED
  STORY_SUGGESTION STORY_SUGGESTION_DECIDED STORY_NAMED STORY_SIDE STORY_ENDING MEETING MEETING_PLACE
  MEETING_CHANGED MEETING_NEAR MEETING_MINUTES MEETING_DUE MEMORY INDICATOR_LIMIT`.split(/\s+/);

/** The rows that are there pass the wider list, so they need no second look. */
const recheck = (kinds: readonly string[]): string =>
  `alter table notification drop constraint notification_kind_check, add constraint notification_kind_check
    check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) not valid`;

const UP = [
  `create table feeling (
    community_id uuid not null,
    id uuid not null,
    kind text not null,
    thing_id uuid not null,
    member_id uuid not null,
    reader_id uuid not null,
    text text not null,
    at timestamptz not null,
    constraint feeling_pkey primary key (community_id, id),
    constraint feeling_kind_check check (kind in ('REPLY', 'ANSWER', 'OUTCOME')),
    constraint feeling_member_id_fkey foreign key (community_id, member_id) references member (community_id, id),
    constraint feeling_reader_id_fkey foreign key (community_id, reader_id) references member (community_id, id)
  )`,
  `create unique index feeling_key on feeling (community_id, member_id, kind, thing_id)`,
  `create index feeling_member_idx on feeling (community_id, member_id, at, id)`,
  `create index feeling_reader_idx on feeling (community_id, reader_id, at, id)`,
  recheck([...BEFORE, 'FEELING']),
];

const THEIRS = `(select id from notification where kind = 'FEELING')`;
const DOWN = [
  `delete from digest_item d using notification_item i where i.event_id = d.event_id and i.member_id = d.member_id
     and i.notification_id in ${THEIRS}`,
  `delete from notification_item where notification_id in ${THEIRS}`,
  `delete from notification where kind = 'FEELING'`,
  recheck(BEFORE),
  'drop table feeling',
];

/** How a reply, an answer or something shipped felt, told to whoever wrote it. */
export class TellHowItFelt1763762350000 implements MigrationInterface {
  name = 'TellHowItFelt1763762350000';

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
