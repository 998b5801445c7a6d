import { STORY_INVITATION_STATES, type StoryInvitationState } from '@rapport/shared/telling';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { oneOf } from '../platform/enums.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { ThreadEntity } from '../threads/thread.module.js';

/** Somebody of the team asked a member, once and at a real moment, whether they want to tell a story (practice 3.5). */
@Entity('story_invitation')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@ForeignKey(() => ThreadEntity, ['communityId', 'threadId'], ['communityId', 'id'])
@Check('story_invitation_state_check', oneOf('state', STORY_INVITATION_STATES))
@Check('story_invitation_answered_check', "(state = 'ASKED') = (answered_at is null)")
@Index('story_invitation_once_key', ['communityId', 'memberId'], { unique: true, where: "state = 'ASKED'" })
@Index('story_invitation_member_idx', ['communityId', 'memberId', 'createdAt', 'id'])
export class StoryInvitationEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  /** The moment it is about: what shipped, was talked over or was put right. */
  @Column({ type: 'uuid' })
  threadId!: string;

  @Column({ type: 'text' })
  words!: string;

  @Column({ type: 'text' })
  state!: StoryInvitationState;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}

/** Whether a member may be asked for a story; nobody's row means yes. Opening it again lets a refusal rest. */
@Entity('story_invitation_choice')
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
export class StoryInvitationChoiceEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'boolean' })
  open!: boolean;

  @Column({ type: 'timestamptz' })
  chosenAt!: Date;
}
