import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MemberEntity } from '../members/member.module.js';
import { CommunityRow, IdentifiedRow } from '../platform/row.js';
import { StoryEntity } from './story.entity.js';

export type SideState = 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';

/** What the team did and learned, told beside a story by one of them (practice 3.3). */
@Entity('story_side')
@ForeignKey(() => StoryEntity, ['communityId', 'storyId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'authorId'], ['communityId', 'id'])
@Check('story_side_state_check', "state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')")
@Check('story_side_published_check', "state <> 'PUBLISHED' or published_at is not null")
export class StorySideEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  storyId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  state!: SideState;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'integer' })
  rendererVersion!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;
}

export type StorySuggestionState = 'OPEN' | 'TAKEN' | 'LEFT';

/** Other words for a story; its teller alone takes or leaves them. */
@Entity('story_suggestion')
@ForeignKey(() => StoryEntity, ['communityId', 'storyId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'byId'], ['communityId', 'id'])
@Check('story_suggestion_state_check', "state in ('OPEN', 'TAKEN', 'LEFT')")
@Check('story_suggestion_decided_check', "(state = 'OPEN') = (decided_at is null)")
@Index('story_suggestion_story_idx', ['communityId', 'storyId', 'createdAt', 'id'])
export class StorySuggestionEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  storyId!: string;

  @Column({ type: 'uuid' })
  byId!: string;

  /** The revision it was written for. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  context!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  why!: string;

  @Column({ type: 'text' })
  state!: StorySuggestionState;

  @Column({ type: 'text', nullable: true })
  decidedReason!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}

/** What a story grew from. */
@Entity('story_link')
@ForeignKey(() => StoryEntity, ['communityId', 'storyId'], ['communityId', 'id'])
@Check('story_link_kind_check', "kind in ('IDEA', 'OUTCOME')")
@Index('story_link_thing_idx', ['communityId', 'kind', 'thingId'])
export class StoryLinkEntity extends CommunityRow {
  @PrimaryColumn({ type: 'uuid' })
  storyId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: 'IDEA' | 'OUTCOME';

  @PrimaryColumn({ type: 'uuid' })
  thingId!: string;

  @Column({ type: 'integer' })
  position!: number;
}

export type NamingState = 'ASKED' | 'AGREED' | 'REFUSED' | 'TAKEN_BACK';

/** Somebody whom a story names, once they agree; before that they appear nowhere. */
@Entity('story_person')
@ForeignKey(() => StoryEntity, ['communityId', 'storyId'], ['communityId', 'id'])
@ForeignKey(() => MemberEntity, ['communityId', 'memberId'], ['communityId', 'id'])
@Check('story_person_state_check', "state in ('ASKED', 'AGREED', 'REFUSED', 'TAKEN_BACK')")
@Check('story_person_name_form_check', "name_form in ('NAME', 'FIRST_NAME')")
@Check('story_person_answered_check', "(state = 'ASKED') = (answered_at is null)")
@Index('story_person_once_key', ['communityId', 'storyId', 'memberId'], { unique: true })
@Index('story_person_member_idx', ['communityId', 'memberId', 'createdAt', 'id'])
export class StoryPersonEntity extends IdentifiedRow {
  @Column({ type: 'uuid' })
  storyId!: string;

  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  state!: NamingState;

  @Column({ type: 'text' })
  nameForm!: 'NAME' | 'FIRST_NAME';

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** Null until the story can be read, for nobody is asked about what they cannot read. */
  @Column({ type: 'timestamptz', nullable: true })
  askedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
