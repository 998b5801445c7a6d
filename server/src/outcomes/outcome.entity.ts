import { OUTCOME_KINDS, type OutcomeKind } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AnswerEntity } from '../answers/answer.module.js';
import { IdeaEntity } from '../ideas/idea.module.js';
import { IrritantEntity } from '../irritants/irritant.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** What was shipped, told by a named person. */
@Entity('outcome')
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@Check('outcome_kind_check', oneOf('kind', OUTCOME_KINDS))
@Index('outcome_number_key', ['communityId', 'number'], { unique: true })
@Index('outcome_thread_key', ['communityId', 'threadId'], { unique: true })
@Index('outcome_shipped_idx', ['communityId', 'shippedOn', 'id'])
@Index('outcome_space_shipped_idx', ['communityId', 'spaceId', 'shippedOn', 'id'])
@Index('outcome_author_idx', ['communityId', 'authorId', 'publishedAt', 'id'])
@Index('outcome_ungathered_idx', ['communityId', 'publishedAt', 'id'], { where: 'gathered_at is null' })
export class OutcomeEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  threadId!: string;

  @Column({ type: 'uuid' })
  spaceId!: string;

  /** Shown to people and part of the address; counted per community. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  kind!: OutcomeKind;

  @Column({ type: 'text' })
  title!: string;

  /** One or two sentences for lists, mail and the answers of its ideas; plain text. */
  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  /** Number of the revision that stands, from 1. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'uuid' })
  authorId!: string;

  /** The day it was there for people. */
  @Column({ type: 'date' })
  shippedOn!: string;

  @Column({ type: 'timestamptz' })
  publishedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  /** When it was settled who is asked whether it helped; null before that day. */
  @Column({ type: 'timestamptz', nullable: true })
  gatheredAt!: Date | null;
}

/** The words of an outcome at one time; the newest stand in the outcome as well. */
@Entity('outcome_revision')
@ForeignKey(() => OutcomeEntity, ['communityId', 'outcomeId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
export class OutcomeRevisionEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  outcomeId!: string;

  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'date' })
  shippedOn!: string;

  /** Who wrote this wording. */
  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** An idea that an outcome came from. */
@Entity('outcome_idea')
@ForeignKey(() => OutcomeEntity, ['communityId', 'outcomeId'], ['communityId', 'id'])
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => AnswerEntity, ['communityId', 'answerId'], ['communityId', 'id'])
@Index('outcome_idea_idea_idx', ['communityId', 'ideaId'])
export class OutcomeIdeaEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  outcomeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  ideaId!: string;

  /** The answer it was given by this outcome; null for a small win, which decides nothing. */
  @Column({ type: 'uuid', nullable: true })
  answerId!: string | null;

  /** What is said to this idea in particular. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'integer' })
  position!: number;
}

/** An irritant that an outcome put an end to. */
@Entity('outcome_irritant')
@ForeignKey(() => OutcomeEntity, ['communityId', 'outcomeId'], ['communityId', 'id'])
@ForeignKey(() => IrritantEntity, ['communityId', 'irritantId'], ['communityId', 'id'])
@Index('outcome_irritant_irritant_idx', ['communityId', 'irritantId'])
export class OutcomeIrritantEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  outcomeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  irritantId!: string;
}

/** Something elsewhere that shows it: evidence. */
@Entity('outcome_link')
@ForeignKey(() => OutcomeEntity, ['communityId', 'outcomeId'], ['communityId', 'id'])
export class OutcomeLinkEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  outcomeId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  url!: string;
}

/** A promise that was kept by it. */
@Entity('outcome_promise')
@ForeignKey(() => OutcomeEntity, ['communityId', 'outcomeId'], ['communityId', 'id'])
@Index('outcome_promise_promise_idx', ['communityId', 'promiseId'])
export class OutcomePromiseEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  outcomeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  promiseId!: string;
}
