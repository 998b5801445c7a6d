import type { OutcomeKind } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import { Space } from '../spaces/space.module.js';

export const OutcomeKindEnum = enumOf<OutcomeKind>('OutcomeKind', 'What an outcome tells.', {
  RELEASE: 'Something shipped.',
  SMALL_WIN: 'A small win on the way. It moves no idea.',
});

export const OUTCOME_ACTIONS = ['COMMENT', 'FOLLOW', 'NOTE', 'EDIT'] as const;
export type OutcomeAction = (typeof OUTCOME_ACTIONS)[number];
export const OutcomeActionEnum = enumOf<OutcomeAction>(
  'OutcomeAction',
  'What somebody may do to an outcome.',
  {
    COMMENT: 'Say something about it.',
    FOLLOW: 'Hear of what is said about it.',
    NOTE: 'Write a note that only staff can see.',
    EDIT: 'Change its words; what it said stays readable.',
  },
);

/** Read with `OUTCOME_COLUMNS`. */
@ObjectType({
  description: 'What was shipped, tied to the ideas and irritants it came from, told by a named person.',
  simpleResolvers: true,
})
export class Outcome {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the community, as people say it.' })
  number!: number;

  @Field(() => String, { description: 'Words of its title as part of an address; may be empty.' })
  slug!: string;

  @Field(() => String, { description: 'Path of its page, such as `/outcomes/3-dark-colours`.' })
  path!: string;

  @Field(() => OutcomeKindEnum, { description: 'What it tells.' })
  kind!: OutcomeKind;

  @Field(() => String, { description: 'What was built, in a line.' })
  title!: string;

  @Field(() => String, { description: 'The same in one or two sentences; plain text.' })
  summary!: string;

  @Field(() => String, { description: 'What was built and what it is good for, as Markdown.' })
  text!: string;

  @Field(() => String, { description: 'The same as safe HTML.' })
  textHtml!: string;

  @Field(() => Int, { description: 'Number of the revision that stands, from 1.' })
  revision!: number;

  @Field(() => Member, { description: 'Who tells it.' })
  author!: Member;

  @Field(() => Space, { description: 'The space it is told in; its ideas may be of others too.' })
  space!: Space;

  @Field(() => LocalDate, { description: 'The day it was there for people.' })
  shippedOn!: string;

  @Field(() => Date, { description: 'When it was told.' })
  publishedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When its words last changed; null while they are the first.',
  })
  editedAt!: Date | null;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  @Field(() => Boolean, { description: 'Whether the viewer follows it.' })
  viewerFollows!: boolean;

  threadId!: string;
  withdrawnAt!: Date | null;
  archivedAt!: Date | null;
}

@ObjectType({ description: 'A page of outcomes.', simpleResolvers: true })
export class OutcomeConnection extends connectionType('Outcome', () => Outcome) {
  /** Counts the whole list; a statement of its own, run only when asked for. */
  count!: () => Promise<number>;
}

@ObjectType({ description: 'Something elsewhere that shows it.', simpleResolvers: true })
export class OutcomeLink {
  @Field(() => String, { description: 'What is to be seen there.' })
  title!: string;

  @Field(() => String, { description: 'Its address; https only.' })
  url!: string;
}

@ObjectType({ description: 'What an outcome said before it was changed.', simpleResolvers: true })
export class OutcomeRevision {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;

  @Field(() => String, { description: 'What was built, in a line.' })
  title!: string;

  @Field(() => String, { description: 'The same in one or two sentences; plain text.' })
  summary!: string;

  @Field(() => String, { description: 'What was built and what it is good for, as Markdown.' })
  text!: string;

  @Field(() => LocalDate, { description: 'The day it was there for people.' })
  shippedOn!: string;

  @Field(() => Date, { description: 'When this wording was written.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When another one took its place.' })
  replacedAt!: Date;

  @Field(() => Member, { description: 'Who put another one in its place.' })
  editor!: Member;
}

@ObjectType({ description: 'Why an idea cannot be tied to an outcome.', simpleResolvers: true })
export class OutcomeRefusal {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => String, { description: 'Why not, naming it.' })
  message!: string;
}

@ObjectType({
  description: 'What telling of an outcome would do, so that it can be said beforehand.',
  simpleResolvers: true,
})
export class OutcomePreview {
  @Field(() => Int, { description: 'How many people would be told, each once.' })
  people!: number;

  @Field(() => Int, { description: 'How many ideas would move to what is shipped.' })
  moves!: number;

  @Field(() => [OutcomeRefusal], { description: 'Ideas that cannot be tied to it, each with why.' })
  refusals!: OutcomeRefusal[];
}
