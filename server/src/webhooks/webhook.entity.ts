import {
  DELIVERY_STATES,
  WEBHOOK_FORMATS,
  WEBHOOK_OFF_REASONS,
  type DeliveryKind,
  type DeliveryState,
  type DeliveryTrouble,
  type WebhookFormat,
  type WebhookKind,
  type WebhookOffReason,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import type { Payload } from './payload.rules.js';

/** Another program that is told what happens here. */
@Entity('webhook')
@ForeignKey(() => MemberEntity, ['communityId', 'createdById'], ['communityId', 'id'])
@Check('webhook_format_check', oneOf('format', WEBHOOK_FORMATS))
@Check('webhook_disabled_check', '(disabled_at is null) = (disabled_why is null)')
@Check('webhook_disabled_why_check', oneOf('disabled_why', WEBHOOK_OFF_REASONS))
export class WebhookEntity extends IdentifiedRow {
  @Column({ type: 'text' })
  name!: string;

  /** Host and port of the address, which is all of it that lists and exports show. */
  @Column({ type: 'text' })
  host!: string;

  /** Where to call. Sealed: addresses often carry a key. Null after an import, until an admin gives it anew. */
  @Column({ type: 'text', nullable: true })
  sealedUrl!: string | null;

  @Column({ type: 'text' })
  format!: WebhookFormat;

  @Column({ type: 'text', array: true })
  kinds!: WebhookKind[];

  /** The spaces it hears of; null for all public ones. */
  @Column({ type: 'uuid', array: true, nullable: true })
  spaceIds!: string[] | null;

  /** Whether chosen spaces that are not public are heard of too. */
  @Column({ type: 'boolean' })
  includesClosed!: boolean;

  /** Counts its secrets, from which the one that stands is made; 0 before there is one. */
  @Column({ type: 'integer' })
  secretNumber!: number;

  /** Until when the secret before signs too. */
  @Column({ type: 'timestamptz', nullable: true })
  formerUntil!: Date | null;

  @Column({ type: 'uuid' })
  createdById!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  disabledWhy!: WebhookOffReason | null;

  /** First failure since the last success. */
  @Column({ type: 'timestamptz', nullable: true })
  failingSince!: Date | null;
}

/** One event for one webhook, however often it is tried. */
@Entity('webhook_delivery')
@ForeignKey(() => WebhookEntity, ['communityId', 'webhookId'], ['communityId', 'id'])
@Check('webhook_delivery_state_check', oneOf('state', DELIVERY_STATES))
@Index('webhook_delivery_once_key', ['communityId', 'webhookId', 'eventId'], { unique: true })
@Index('webhook_delivery_due_idx', ['communityId', 'webhookId', 'nextTryAt', 'id'], {
  where: "state = 'WAITING'",
})
@Index('webhook_delivery_claimed_idx', ['communityId', 'webhookId', 'claimedUntil'], {
  where: "state = 'WAITING' and claimed_until is not null",
})
@Index('webhook_delivery_newest_idx', ['communityId', 'webhookId', 'createdAt', 'id'])
// Most were taken: what counts the others, for admins and for metrics, must not read those.
@Index('webhook_delivery_open_idx', ['communityId', 'state', 'webhookId'], { where: "state <> 'DELIVERED'" })
@Index('webhook_delivery_taken_idx', ['communityId', 'webhookId', 'finishedAt'], {
  where: "state = 'DELIVERED'",
})
@Index('webhook_delivery_age_idx', ['createdAt'])
export class WebhookDeliveryEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  webhookId!: string;

  /** What it is about; of a ping, an id of its own. */
  @Column({ type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  kind!: DeliveryKind;

  /** What is sent, with words marked as such. */
  @Column({ type: 'jsonb' })
  payload!: Payload;

  /** Whose visibility is looked at again before each try; null when there is nothing in it to hide. */
  @Column({ type: 'uuid', nullable: true })
  threadId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'text' })
  state!: DeliveryState;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When trying began; an admin who sends it again begins anew. */
  @Column({ type: 'timestamptz' })
  begunAt!: Date;

  /** Tries since then. */
  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ type: 'timestamptz' })
  nextTryAt!: Date;

  /** Until when one worker has it in hand. */
  @Column({ type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  triedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** HTTP status of the last answer. */
  @Column({ type: 'integer', nullable: true })
  status!: number | null;

  @Column({ type: 'text', nullable: true })
  trouble!: DeliveryTrouble | null;

  /** First thousand characters of the last answer. */
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  /** Milliseconds until the last answer. */
  @Column({ type: 'integer', nullable: true })
  tookMs!: number | null;
}
