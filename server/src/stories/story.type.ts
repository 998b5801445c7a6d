import type { NameForm, Quality, StoryKind, StoryState } from '@rapport/shared/telling';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { Space } from '../spaces/space.module.js';
import { NameFormEnum, QualityEnum, StoryKindEnum, StoryStateEnum } from './story.enums.js';

export const STORY_ACTIONS = [
  'COMMENT',
  'FOLLOW',
  'NOTE',
  'EDIT',
  'SUBMIT',
  'CONSENT',
  'WITHDRAW',
  'NAME',
  'DECIDE',
  'REVIEW',
  'TAKE_OVER',
  'SUGGEST',
  'WRITE_SIDE',
] as const;
export type StoryAction = (typeof STORY_ACTIONS)[number];
export const StoryActionEnum = enumOf<StoryAction>('StoryAction', 'What somebody may do to a story.', {
  COMMENT: 'Say something about it.',
  FOLLOW: 'Hear of what is said about it.',
  NOTE: 'Write a note that only staff can see.',
  EDIT: 'Change its words; they are the teller’s own.',
  SUBMIT: 'Ask for it to be read, so that it can be published.',
  CONSENT: 'Say where it can be read, and take that back.',
  WITHDRAW: 'Take it back everywhere.',
  NAME: 'Say who else is in it; they are asked.',
  DECIDE: 'Take or leave suggested words.',
  REVIEW: 'Publish it, or give it back with a reason.',
  TAKE_OVER: 'Become the person who reads it.',
  SUGGEST: 'Suggest other words.',
  WRITE_SIDE: 'Write the other side.',
});

@ObjectType({ description: 'Who tells a story, as they agreed to be named.', simpleResolvers: true })
export class StoryTeller {
  @Field(() => String, { description: 'The name that stands beside it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Letters for a round sign; null without a name.' })
  initials!: string | null;

  @Field(() => NameFormEnum, { description: 'How they are named.' })
  nameForm!: NameForm;

  @Field(() => Member, { nullable: true, description: 'Who they are; null unless they go by their name.' })
  member!: Member | null;
}

/** Read with `VISIBLE_STORIES`. */
@ObjectType({
  description: 'An account in the words of somebody who lived it, readable as far as they agree.',
  simpleResolvers: true,
})
export class Story {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the community, as people say it.' })
  number!: number;

  @Field(() => String, { description: 'Words of its title as part of an address; may be empty.' })
  slug!: string;

  @Field(() => String, { description: 'Path of its page, such as `/stories/3-ten-winters`.' })
  path!: string;

  @Field(() => StoryKindEnum, { description: 'Whose account it is.' })
  kind!: StoryKind;

  @Field(() => StoryStateEnum, { description: 'Where it stands.' })
  state!: StoryState;

  @Field(() => String, { description: 'Its title; may be empty in a draft.' })
  title!: string;

  @Field(() => String, { description: 'What the situation was; plain text, empty only in a draft.' })
  context!: string;

  @Field(() => String, { description: 'For whom it may not fit; plain text, empty only in a draft.' })
  mayNotFit!: string;

  @Field(() => String, { description: 'What happened, as Markdown.' })
  text!: string;

  @Field(() => String, { description: 'The same as safe HTML.' })
  textHtml!: string;

  @Field(() => String, { description: 'How it begins; plain text.' })
  excerpt!: string;

  @Field(() => String, { nullable: true, description: 'How it felt, if the teller says so; plain text.' })
  felt!: string | null;

  @Field(() => Int, { nullable: true, description: 'The year it begins in; null only in a draft.' })
  fromYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'The year it ends in; null while it goes on.' })
  untilYear!: number | null;

  @Field(() => [QualityEnum], { description: 'Words the teller chose for how the other side was.' })
  qualities!: Quality[];

  @Field(() => String, { nullable: true, description: 'A quality in the teller’s own words.' })
  ownQuality!: string | null;

  @Field(() => Int, { description: 'Whole minutes to read it, at least one.' })
  readingMinutes!: number;

  @Field(() => Int, { description: 'Number of the revision that stands, from 1.' })
  revision!: number;

  @Field(() => StoryTeller, { description: 'Who tells it, as they agreed to be named.' })
  teller!: StoryTeller;

  @Field(() => Space, { description: 'The space it is told in.' })
  space!: Space;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last sent to be read.' })
  submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its words last changed after that.' })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; told to its teller alone.' })
  withdrawnAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was taken back, in the teller’s words; told to them and its reader.',
  })
  withdrawnWhy!: string | null;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  @Field(() => Boolean, { description: 'Whether others than its teller can read it now.' })
  stands!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer follows it.' })
  viewerFollows!: boolean;

  threadId!: string;
  tellerId!: string;
  reviewerId!: string | null;
  closedAt!: Date | null;
  archivedAt!: Date | null;
  viewerNamed!: boolean;
}

@ObjectType({ description: 'A page of stories.', simpleResolvers: true })
export class StoryConnection extends connectionType('Story', () => Story) {
  /** Counts the whole list; a statement of its own, run only when asked for. */
  count!: () => Promise<number>;
}
