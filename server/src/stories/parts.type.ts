import type { ConsentUse, NameForm } from '@rapport/shared/telling';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import type { NamingState, SideState, StorySuggestionState } from './beside.entity.js';
import type { ConsentPart } from './consent.entity.js';
import { ConsentPartEnum, ConsentUseEnum, NameFormEnum, QualityEnum } from './story.enums.js';

export const SideStateEnum = enumOf<SideState>('StorySideState', 'Where the other side of a story stands.', {
  DRAFT: 'It is being written; only the team sees it.',
  PUBLISHED: 'It is to be read, as far as its author agrees.',
  WITHDRAWN: 'Its author took it back.',
});

export const NamingStateEnum = enumOf<NamingState>(
  'StoryNamingState',
  'Whether somebody is named in a story.',
  {
    ASKED: 'They are asked, or will be once the story can be read.',
    AGREED: 'They agreed.',
    REFUSED: 'They would rather not.',
    TAKEN_BACK: 'They agreed, and took it back.',
  },
);

export const StorySuggestionStateEnum = enumOf<StorySuggestionState>(
  'StorySuggestionState',
  'What became of words suggested for a story.',
  { OPEN: 'The teller has not decided.', TAKEN: 'The teller took them.', LEFT: 'The teller left them.' },
);

export const StoryVerdictEnum = enumOf<'PUBLISHED' | 'RETURNED'>(
  'StoryVerdict',
  'What came of reading a story.',
  {
    PUBLISHED: 'It was published.',
    RETURNED: 'It went back with a reason.',
  },
);

@ObjectType({
  description: 'A row of the ledger of consents; it never changes but by ending.',
  simpleResolvers: true,
})
export class StoryConsent {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => ConsentPartEnum, { description: 'What it is about.' })
  part!: ConsentPart;

  @Field(() => ConsentUseEnum, { description: 'What was agreed to.' })
  use!: ConsentUse;

  @Field(() => NameFormEnum, { description: 'How the giver is named there.' })
  nameForm!: NameForm;

  @Field(() => Date, { description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The last day it holds, as YYYY-MM-DD where the community is; null without an end.',
  })
  until!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it stands.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'PERSON or EXPIRY; null while it stands.' })
  endedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether it holds now.' })
  live!: boolean;
}

@ObjectType({ description: 'What a named person said of a story after reading it.', simpleResolvers: true })
export class StoryReview {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => StoryVerdictEnum, { description: 'What came of it.' })
  verdict!: 'PUBLISHED' | 'RETURNED';

  @Field(() => String, { nullable: true, description: 'Why, as Markdown.' })
  reason!: string | null;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => Member, { description: 'Who read it.' })
  reviewer!: Member;
}

@ObjectType({
  description: 'Other words for a story, for its teller to take or leave.',
  simpleResolvers: true,
})
export class StorySuggestion {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => StorySuggestionStateEnum, { description: 'What became of it.' })
  state!: StorySuggestionState;

  @Field(() => Member, { description: 'Who suggests it.' })
  by!: Member;

  @Field(() => Int, { description: 'The revision it was written for.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether the story’s words have moved on since.' })
  movedOn!: boolean;

  @Field(() => String, { description: 'The title as it would be.' })
  title!: string;

  @Field(() => String, { description: 'The situation as it would be told.' })
  context!: string;

  @Field(() => String, { description: 'The text as it would be, as Markdown.' })
  text!: string;

  @Field(() => String, { description: 'Why.' })
  why!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'What the teller said to it.' })
  decidedReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the teller decided.' })
  decidedAt!: Date | null;

  storyId!: string;
}

@ObjectType({ description: 'Somebody whom a story names.', simpleResolvers: true })
export class StoryPerson {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => NamingStateEnum, { description: 'Whether they are named.' })
  state!: NamingState;

  @Field(() => NameFormEnum, { description: 'How they are named.' })
  nameForm!: NameForm;

  @Field(() => String, { description: 'The name that stands in the story.' })
  name!: string;

  @Field(() => Member, {
    nullable: true,
    description: 'Who they are; null for readers unless they go by their name.',
  })
  member!: Member | null;

  storyId!: string;
}

@ObjectType({ description: 'What the team did and learned, beside a story.', simpleResolvers: true })
export class StorySide {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => SideStateEnum, { description: 'Where it stands.' })
  state!: SideState;

  @Field(() => String, { description: 'What was done and learned, as Markdown.' })
  text!: string;

  @Field(() => String, { description: 'The same as safe HTML.' })
  textHtml!: string;

  @Field(() => Member, { description: 'Who tells it.' })
  author!: Member;

  @Field(() => Date, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When its words last changed after that.' })
  editedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether others than the team can read it now.' })
  stands!: boolean;

  storyId!: string;
  number!: number;
}

@ObjectType({ description: 'What a story said before; told to its teller alone.', simpleResolvers: true })
export class StoryRevision {
  @Field(() => Int, { description: 'Counted from 1; not every one was kept.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What the situation was.' })
  context!: string;

  @Field(() => String, { description: 'For whom it may not fit.' })
  mayNotFit!: string;

  @Field(() => String, { description: 'What happened, as Markdown.' })
  text!: string;

  @Field(() => [QualityEnum], { description: 'The words chosen.' })
  qualities!: string[];

  @Field(() => Date, { description: 'When this wording was written.' })
  at!: Date;

  @Field(() => Member, { description: 'Whose words they are.' })
  by!: Member;
}
