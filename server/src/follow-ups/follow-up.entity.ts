import { VERDICTS, WORDS_SHOWN, type Verdict, type WordsShown } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { OutcomeEntity } from '../outcomes/outcome.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { ASKED_AS, type AskedAs } from './follow-up.rules.js';

/** One person who is asked whether one outcome helped: once, about what they asked for or supported. */
@Entity('follow_up')
@ForeignKey(() => OutcomeEntity, ['communityId', 'outcomeId'], ['communityId', 'id'])
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('follow_up_asked_as_check', oneOf('asked_as', ASKED_AS))
@Check('follow_up_verdict_check', oneOf('verdict', VERDICTS))
@Check('follow_up_shown_check', oneOf('shown', WORDS_SHOWN))
@Check(
  'follow_up_answer_check',
  '(answered_at is null) = (verdict is null) and (answered_at is null) = (shown is null) and (answered_at is null or asked_at is not null)',
)
@Check('follow_up_words_check', 'text is null or (answered_at is not null and withdrawn_at is null)')
@Index('follow_up_key', ['communityId', 'outcomeId', 'memberId'], { unique: true })
@Index('follow_up_member_idx', ['communityId', 'memberId', 'askedAt'])
@Index('follow_up_idea_idx', ['communityId', 'ideaId'])
@Index('follow_up_unasked_idx', ['communityId', 'memberId'], { where: 'asked_at is null' })
@Index('follow_up_answered_idx', ['communityId', 'outcomeId', 'answeredAt', 'id'], {
  where: 'answered_at is not null',
})
export class FollowUpEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  outcomeId!: string;

  /** The idea of the outcome that they asked for or supported. */
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  askedAs!: AskedAs;

  /** Null until it is their turn: nobody is asked more than once a week. */
  @Column({ type: 'timestamptz', nullable: true })
  askedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  verdict!: Verdict | null;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'text', nullable: true })
  shown!: WordsShown | null;

  /** When they took their words back; the verdict stays. */
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}

/** A shipped idea is open again because it did not help who asked for it. */
@Entity('idea_reopening')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => FollowUpEntity, ['communityId', 'followUpId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'ownerId'], ['communityId', 'id'])
@Index('idea_reopening_idea_idx', ['communityId', 'ideaId', 'at', 'id'])
@Index('idea_reopening_follow_up_key', ['communityId', 'followUpId'], { unique: true })
export class IdeaReopeningEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  followUpId!: string;

  /** Who of the team looks at it again. */
  @Column({ type: 'uuid' })
  ownerId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
