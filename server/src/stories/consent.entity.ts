import { CONSENT_USES, NAME_FORMS, type ConsentUse, type NameForm } from '@rapport/shared/telling';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { IdentifiedRow } from '../platform/row.js';
import { StoryEntity } from './story.entity.js';

/** What a consent is about: the story, the other side, or both on one page. */
export const CONSENT_PARTS = ['STORY', 'SIDE', 'JOINT'] as const;
export type ConsentPart = (typeof CONSENT_PARTS)[number];

/** A ledger: a row never changes but by ending (decision 043). */
@Entity('story_consent')
@ForeignKey(() => StoryEntity, ['communityId', 'storyId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('story_consent_part_check', oneOf('part', CONSENT_PARTS))
@Check('story_consent_use_check', oneOf('use', CONSENT_USES))
@Check('story_consent_name_form_check', oneOf('name_form', NAME_FORMS))
@Check('story_consent_ended_by_check', "ended_by in ('PERSON', 'EXPIRY')")
@Check('story_consent_ended_check', '(ended_at is null) = (ended_by is null)')
@Index('story_consent_standing_key', ['communityId', 'storyId', 'part', 'use', 'memberId'], {
  unique: true,
  where: 'ended_at is null',
})
@Index('story_consent_story_idx', ['communityId', 'storyId', 'givenAt', 'id'])
@Index('story_consent_until_idx', ['communityId', 'until', 'id'], {
  where: 'ended_at is null and until is not null',
})
@Index('story_consent_member_idx', ['communityId', 'memberId', 'givenAt', 'id'])
export class StoryConsentEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  storyId!: string;

  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  part!: ConsentPart;

  @Column({ type: 'text' })
  use!: ConsentUse;

  @Column({ type: 'text' })
  nameForm!: NameForm;

  @Column({ type: 'timestamptz' })
  givenAt!: Date;

  /** The last day it holds, where the community is; null for as long as nobody ends it. */
  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endedBy!: 'PERSON' | 'EXPIRY' | null;

  /** When its giver was told that it ends soon. */
  @Column({ type: 'timestamptz', nullable: true })
  toldAt!: Date | null;
}
