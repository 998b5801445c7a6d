import { PROMISE_SOURCES, type PromiseSource, type PromiseState } from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { SpaceEntity } from '../spaces/space.module.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** How a promise ended. */
export type ClosedState = Exclude<PromiseState, 'OPEN' | 'LATE'>;
const CLOSED_STATES: readonly ClosedState[] = ['KEPT', 'KEPT_LATE', 'DROPPED'];

const TOGETHER = ['closed_state', 'closed_on', 'closing_text', 'closed_by_id']
  .map((column) => `(closed_at is null) = (${column} is null)`)
  .join(' and ');

/** A sentence the team said in public, with an owner and a day (practice 3.15). */
@Entity('promise')
@ForeignKey(() => SpaceEntity, ['communityId', 'spaceId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'sourceAuthorId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'ownerId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'madeById'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'madeToId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'closedById'], ['communityId', 'id'])
@Check('promise_source_kind_check', oneOf('source_kind', PROMISE_SOURCES))
@Check('promise_closed_state_check', oneOf('closed_state', CLOSED_STATES))
@Check('promise_closed_check', TOGETHER)
// Kept means by the first day, whatever was said later.
@Check(
  'promise_first_day_check',
  `closed_state = 'DROPPED' or (closed_state = 'KEPT') = (closed_on <= first_due_on)`,
)
@Index('promise_quote_key', ['communityId', 'sourceId', 'quoteKey'], {
  unique: true,
  where: 'closed_at is null',
})
@Index('promise_thread_idx', ['communityId', 'threadId', 'madeAt', 'id'])
@Index('promise_open_idx', ['communityId', 'firstDueOn', 'id'], { where: 'closed_at is null' })
@Index('promise_owner_idx', ['communityId', 'ownerId'], { where: 'closed_at is null' })
@Index('promise_made_to_idx', ['communityId', 'madeToId'])
@Index('promise_closed_idx', ['communityId', 'closedAt', 'id'], { where: 'closed_at is not null' })
@Index('promise_source_idx', ['communityId', 'sourceId'])
export class PromiseEntity extends IdentifiedRow {
  /** That of its thread. */
  @Column({ type: 'uuid' })
  spaceId!: string;

  @Column({ type: 'uuid' })
  threadId!: string;

  @Column({ type: 'text' })
  sourceKind!: PromiseSource;

  /** The answer, comment and so on. */
  @Column({ type: 'uuid' })
  sourceId!: string;

  /** Who said it, and when: it stands though the source is edited or taken back. */
  @Column({ type: 'uuid' })
  sourceAuthorId!: string;

  @Column({ type: 'timestamptz' })
  sourceAt!: Date;

  /** The very words, without marks. */
  @Column({ type: 'text' })
  quote!: string;

  /** Hash of the words alone, so that one sentence is not promised twice at a time. */
  @Column({ type: 'text' })
  quoteKey!: string;

  /** What is promised, plainly. */
  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid' })
  ownerId!: string;

  @Column({ type: 'uuid' })
  madeById!: string;

  /** The customer it was said to; null when it was said to nobody in particular. */
  @Column({ type: 'uuid', nullable: true })
  madeToId!: string | null;

  /** YYYY-MM-DD in the community's time zone, like the other days. It never changes. */
  @Column({ type: 'date' })
  firstDueOn!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'timestamptz' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  /** The day of `closedAt` where the community was then. */
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  closedState!: ClosedState | null;

  /** What was done, or why it will not be. */
  @Column({ type: 'text', nullable: true })
  closingText!: string | null;

  @Column({ type: 'text', nullable: true })
  closingLink!: string | null;

  @Column({ type: 'uuid', nullable: true })
  closedById!: string | null;

  /** When its owner was reminded of the day to come. */
  @Column({ type: 'timestamptz', nullable: true })
  remindedBeforeAt!: Date | null;

  /** How many steps of staff were told that its day has passed. */
  @Column({ type: 'integer', default: 0 })
  step!: number;

  @Column({ type: 'uuid', array: true, default: [] })
  toldIds!: string[];

  @Column({ type: 'timestamptz', nullable: true })
  toldAt!: Date | null;

  /** Whether nobody is left to be told. */
  @Column({ type: 'boolean', default: false })
  allTold!: boolean;

  /** When it counted as broken: given up, or open for long after its first day. */
  @Column({ type: 'timestamptz', nullable: true })
  brokenAt!: Date | null;
}

/** A change of the day; each stays in view. */
@Entity('promise_date')
@ForeignKey(() => PromiseEntity, ['communityId', 'promiseId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@Index('promise_date_promise_idx', ['communityId', 'promiseId', 'at', 'id'])
export class PromiseDateEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  promiseId!: string;

  @Column({ type: 'date' })
  fromOn!: string;

  @Column({ type: 'date' })
  toOn!: string;

  @Column({ type: 'text' })
  why!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
