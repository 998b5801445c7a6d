import type { IdeaSort, StageCategory } from '@rapport/shared/vocabulary';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../platform/paging.js';
import { StageCategoryEnum } from '../spaces/space.module.js';
import { IdeaSortEnum } from './idea.type.js';

@InputType({ description: 'Which ideas; conditions that are set must all hold.' })
export class IdeaFilter {
  @Field(() => String, { nullable: true, description: 'Of the space with this slug.' })
  space?: string | null;

  @Field(() => [StageCategoryEnum], { nullable: true, description: 'At a stage of one of these categories.' })
  categories?: StageCategory[] | null;

  @Field(() => String, { nullable: true, description: 'With the tag of this slug.' })
  tag?: string | null;

  @Field(() => Boolean, { nullable: true, description: "The viewer's own, withdrawn ones included." })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Supported by the viewer.' })
  supportedByMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Waiting for a word of staff.' })
  waiting?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Waiting for longer than the cadence promise of its space.',
  })
  late?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Posted by this member.' })
  author?: string | null;
}

@ArgsType()
export class IdeasArgs extends PageArgs {
  @Field(() => IdeaFilter, {
    nullable: true,
    description: 'Which ideas; all that the viewer may see when left out.',
  })
  filter?: IdeaFilter | null;

  @Field(() => IdeaSortEnum, { defaultValue: 'TRENDING', description: 'In which order.' })
  sort!: IdeaSort;
}

@InputType({ description: 'Whom an idea is posted for: a member, or somebody new by name and e-mail.' })
export class OnBehalfOfInput {
  @Field(() => ID, { nullable: true, description: 'A member who is here already.' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of somebody new.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail address of somebody new; they are told, and own the idea.',
  })
  email?: string | null;
}

@InputType({ description: 'A new idea.' })
export class PostIdeaInput {
  @Field(() => ID, { description: 'The space it belongs to.' })
  spaceId!: string;

  @Field(() => String, { description: 'What is proposed, in a line of at most 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'Markdown, at most 10,000 characters.' })
  text!: string;

  @Field(() => [ID], { nullable: true, description: 'Tags of the space, at most 8.' })
  tagIds?: string[] | null;

  @Field(() => OnBehalfOfInput, { nullable: true, description: 'Staff only: the customer it is posted for.' })
  onBehalfOf?: OnBehalfOfInput | null;

  @Field(() => [ID], { nullable: true, description: 'Irritants it answers, at most 50.' })
  irritantIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Root causes it answers, at most 50.' })
  rootCauseIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The call for ideas it is posted to.' })
  callId?: string | null;
}

@InputType({ description: 'A new revision of an idea.' })
export class EditIdeaInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => String, { description: 'The new title.' })
  title!: string;

  @Field(() => String, { description: 'The new words, in Markdown.' })
  text!: string;

  @Field(() => Int, { description: 'Revision the edit started from; another one now is a conflict.' })
  fromRevision!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'It changes what is proposed, so that earlier support was given for the former text. More than a fifth of the words does so by itself.',
  })
  material!: boolean;
}

@InputType({ description: 'Where an idea moves to.' })
export class MoveIdeaInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => ID, { description: 'The space it moves to; it keeps the category of its stage.' })
  spaceId!: string;
}

@InputType({ description: 'The tags of an idea.' })
export class TagIdeaInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => [ID], { description: 'All its tags from now on; they replace those it had.' })
  tagIds!: string[];
}
