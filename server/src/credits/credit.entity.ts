import {
  CREDIT_CONSENTS,
  CREDIT_KINDS,
  type CreditConsent,
  type CreditKind,
} from '@rapport/shared/vocabulary';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { IdeaEntity } from '../ideas/idea.module.js';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { CommentEntity } from '../threads/thread.module.js';

/** Who did what for an idea, in words, and whether that person lets it be shown. */
@Entity('credit')
@ForeignKey(() => IdeaEntity, ['communityId', 'ideaId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'givenById'], ['communityId', 'id'])
@ForeignKey(() => CommentEntity, ['communityId', 'commentId'], ['communityId', 'id'])
@Check('credit_kind_check', oneOf('kind', CREDIT_KINDS))
@Check('credit_consent_check', oneOf('consent', CREDIT_CONSENTS))
@Index('credit_idea_idx', ['communityId', 'ideaId', 'createdAt', 'id'])
@Index('credit_member_idx', ['communityId', 'memberId', 'createdAt', 'id'])
@Index('credit_suggestion_key', ['communityId', 'suggestionId', 'memberId'], {
  unique: true,
  where: 'suggestion_id is not null',
})
export class CreditEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  ideaId!: string;

  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'uuid' })
  givenById!: string;

  @Column({ type: 'text' })
  kind!: CreditKind;

  /** What they did, as people read it. */
  @Column({ type: 'text' })
  what!: string;

  /** The suggestion that was accepted; without a key into its table, which a higher feature owns. */
  @Column({ type: 'uuid', nullable: true })
  suggestionId!: string | null;

  /** Its number within the idea, for the address of its page. */
  @Column({ type: 'integer', nullable: true })
  suggestionNumber!: number | null;

  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  /** The revision their words became. */
  @Column({ type: 'integer', nullable: true })
  revision!: number | null;

  @Column({ type: 'text' })
  consent!: CreditConsent;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** When its person last said yes or no, or was asked. */
  @Column({ type: 'timestamptz' })
  consentAt!: Date;
}
