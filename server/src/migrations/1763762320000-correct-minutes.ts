import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOLDERS = 'IDEA CONVERSATION COMMENT ANSWER IRRITANT ROOT_CAUSE SUGGESTION OUTCOME STORY'.split(' ');

/** The rows that are there pass the wider list, so they need no second look. */
const recheck = (holders: readonly string[]): string =>
  `alter table image_use drop constraint image_use_holder_kind_check, add constraint image_use_holder_kind_check
    check (holder_kind in (${holders.map((holder) => `'${holder}'`).join(', ')})) not valid`;

const UP = [
  recheck([...HOLDERS, 'MEETING', 'MINUTES']),
  'alter table meeting_question alter column asked_by_id drop not null',
  'alter table meeting add column account text, add column account_html text, add column corrected_at timestamptz',
  'alter table minute_line add column added_at timestamptz, add column taken_back_at timestamptz',
  `create table minute_correction (
    community_id uuid not null,
    id uuid not null,
    meeting_id uuid not null,
    part text not null,
    line_id uuid,
    question_id uuid,
    was text,
    why text,
    by_id uuid not null,
    at timestamptz not null,
    constraint minute_correction_pkey primary key (community_id, id),
    constraint minute_correction_part_check check (part in ('LINE', 'LEARNED', 'ACCOUNT', 'ANSWER')),
    constraint minute_correction_line_check check ((line_id is not null) = (part = 'LINE')),
    constraint minute_correction_question_check check ((question_id is not null) = (part = 'ANSWER')),
    constraint minute_correction_meeting_id_fkey foreign key (community_id, meeting_id)
      references meeting (community_id, id),
    constraint minute_correction_line_id_fkey foreign key (community_id, line_id)
      references minute_line (community_id, id),
    constraint minute_correction_question_id_fkey foreign key (community_id, question_id)
      references meeting_question (community_id, id),
    constraint minute_correction_by_id_fkey foreign key (community_id, by_id) references member (community_id, id)
  )`,
  'create index minute_correction_meeting_idx on minute_correction (community_id, meeting_id, at, id)',
];

const DOWN = [
  'drop table minute_correction',
  'delete from meeting_question where asked_by_id is null',
  'alter table meeting_question alter column asked_by_id set not null',
  'delete from minute_line where taken_back_at is not null',
  'alter table minute_line drop column added_at, drop column taken_back_at',
  'alter table meeting drop column account, drop column account_html, drop column corrected_at',
  `delete from image_use where holder_kind in ('MEETING', 'MINUTES')`,
  recheck(HOLDERS),
];

/** Published minutes can be put right, with what they said before; meetings and minutes show images. */
export class CorrectMinutes1763762320000 implements MigrationInterface {
  name = 'CorrectMinutes1763762320000';

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
