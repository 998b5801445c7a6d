import type { ConsentUse, NameForm, Quality, StoryKind } from '@rapport/shared/telling';
import { Field, ID, InputType, Int } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import type { ConsentPart } from './consent.entity.js';
import { StoryVerdictEnum } from './parts.type.js';
import { ConsentPartEnum, ConsentUseEnum, NameFormEnum, QualityEnum, StoryKindEnum } from './story.enums.js';

@InputType({ description: 'A story as its teller writes it. A draft may lack anything but its space.' })
export class SaveStoryInput {
  @Field(() => ID, { nullable: true, description: 'The story to go on with; left out, a new one begins.' })
  storyId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the revision that was changed; needed to go on.',
  })
  fromRevision?: number | null;

  @Field(() => StoryKindEnum, { description: 'Whose account it is; stays as it began.' })
  kind!: StoryKind;

  @Field(() => ID, { description: 'The space it is told in; stays once it was sent.' })
  spaceId!: string;

  @Field(() => String, { nullable: true, description: 'Its title; at most 120 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What the situation was; plain text.' })
  context?: string | null;

  @Field(() => String, { nullable: true, description: 'For whom it may not fit; plain text.' })
  mayNotFit?: string | null;

  @Field(() => String, { nullable: true, description: 'What happened: Markdown.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it felt, if the teller wants to say; plain text.',
  })
  felt?: string | null;

  @Field(() => Int, { nullable: true, description: 'The year it begins in.' })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'The year it ends in; left out, it goes on.' })
  untilYear?: number | null;

  @Field(() => [QualityEnum], {
    nullable: true,
    description: 'At most five words for how the other side was.',
  })
  qualities?: Quality[] | null;

  @Field(() => String, { nullable: true, description: 'One more in the teller’s own words.' })
  ownQuality?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ideas it grew from, in order, in place of those it had.',
  })
  ideaIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Outcomes it grew from, in place of those it had.' })
  outcomeIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The invitation it answers; only for a new one.' })
  invitationId?: string | null;
}

@InputType({ description: 'A story taken back everywhere.' })
export class WithdrawStoryInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, if the teller wants to say; for its reader alone.',
  })
  why?: string | null;
}

@InputType({ description: 'What came of reading a story.' })
export class ReviewStoryInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => StoryVerdictEnum, { description: 'Published, or given back.' })
  verdict!: 'PUBLISHED' | 'RETURNED';

  @Field(() => String, { nullable: true, description: 'Why; needed to give it back. The teller reads it.' })
  reason?: string | null;
}

@InputType({ description: 'A consent of the viewer for one use.' })
export class GiveConsentInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => ConsentPartEnum, { description: 'What it is about.' })
  part!: ConsentPart;

  @Field(() => ConsentUseEnum, { description: 'What is agreed to.' })
  use!: ConsentUse;

  @Field(() => NameFormEnum, {
    description: 'How the viewer is named there; never by more than on this site.',
  })
  nameForm!: NameForm;

  @Field(() => String, {
    nullable: true,
    description: 'The last day it holds, as YYYY-MM-DD; left out, no end.',
  })
  until?: string | null;
}

@InputType({ description: 'A consent of the viewer taken back.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => ConsentPartEnum, { description: 'What it is about.' })
  part!: ConsentPart;

  @Field(() => ConsentUseEnum, { description: 'What was agreed to. SITE ends the other uses with it.' })
  use!: ConsentUse;

  @Field(() => String, {
    nullable: true,
    description: 'Why, if the teller wants to say; for its reader alone.',
  })
  why?: string | null;
}

@InputType({ description: 'Who else is in a story.' })
export class NameInStoryInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => [ID], { description: 'People who are asked, beside those who were there.' })
  memberIds!: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'People who are not to be named any more, as `StoryPerson.id`; a refusal stays.',
  })
  leaveOutIds?: string[] | null;
}

const NamingAnswerEnum = enumOf<'AGREED' | 'REFUSED' | 'TAKEN_BACK'>(
  'StoryNamingAnswer',
  'What somebody says to being named in a story.',
  { AGREED: 'Yes.', REFUSED: 'Rather not.', TAKEN_BACK: 'Not any more.' },
);

@InputType({ description: 'Whether a story may name the viewer.' })
export class AnswerNamingInput {
  @Field(() => ID, { description: 'The naming, as `StoryPerson.id`.' })
  personId!: string;

  @Field(() => NamingAnswerEnum, { description: 'What they say.' })
  answer!: 'AGREED' | 'REFUSED' | 'TAKEN_BACK';

  @Field(() => NameFormEnum, { nullable: true, description: 'By name or by first name; left out, by name.' })
  nameForm?: NameForm | null;
}

@InputType({ description: 'The other side of a story.' })
export class WriteSideInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => String, { description: 'What was done and learned: Markdown.' })
  text!: string;
}

@InputType({ description: 'Other words for a story.' })
export class SuggestInStoryInput {
  @Field(() => ID, { description: 'The story.' })
  storyId!: string;

  @Field(() => Int, { description: 'Number of the revision they are for.' })
  fromRevision!: number;

  @Field(() => String, { description: 'The title as it would be.' })
  title!: string;

  @Field(() => String, { description: 'The situation as it would be told.' })
  context!: string;

  @Field(() => String, { description: 'The text as it would be: Markdown.' })
  text!: string;

  @Field(() => String, { description: 'Why.' })
  why!: string;
}

@InputType({ description: 'What the teller says to suggested words.' })
export class DecideStorySuggestionInput {
  @Field(() => ID, { description: 'The suggestion.' })
  suggestionId!: string;

  @Field(() => Boolean, { description: 'True to take the words, false to leave them.' })
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'A word on why.' })
  reason?: string | null;
}

@InputType({ description: 'A question whether somebody wants to tell a story.' })
export class InviteStoryInput {
  @Field(() => ID, { description: 'Who is asked.' })
  memberId!: string;

  @Field(() => ID, { description: 'The thread of the moment it is about.' })
  threadId!: string;

  @Field(() => String, { description: 'In the asker’s own words; nothing is offered.' })
  words!: string;
}

const InvitationAnswerEnum = enumOf<'ACCEPTED' | 'REFUSED'>(
  'StoryInvitationAnswer',
  'What somebody says to being asked for a story.',
  { ACCEPTED: 'Yes.', REFUSED: 'No; they are not asked again.' },
);

@InputType({ description: 'An answer to a question for a story.' })
export class AnswerStoryInvitationInput {
  @Field(() => ID, { description: 'The question.' })
  invitationId!: string;

  @Field(() => InvitationAnswerEnum, { description: 'What they say.' })
  answer!: 'ACCEPTED' | 'REFUSED';
}
