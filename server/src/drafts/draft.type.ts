import type { DraftKind } from '@rapport/shared/vocabulary';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { InvalidInput } from '../platform/problems.js';

export const DraftKindEnum = enumOf<DraftKind>('DraftKind', 'What a draft would become.', {
  IDEA: 'An idea, or new words for one.',
  COMMENT: 'A comment or a reply.',
  CONVERSATION: 'A conversation.',
  ANSWER: 'An answer.',
  IRRITANT: 'An irritant, or new words for one.',
  REPORT: "One's own situation with an irritant.",
  SUGGESTION: 'A suggested edit of an idea.',
  READ_BACK: 'A read-back, or its correction.',
  DIFFERENCE: 'A side of a difference.',
  LATE_NOTE: 'A note to somebody who waits longer than promised.',
  PROMISE: 'A promise, or what came of one.',
  OUTCOME: 'An outcome.',
  FOLLOW_UP: 'What somebody says of whether an outcome helped.',
  RECOVERY: 'Words about what went wrong for one person.',
  INCIDENT: 'A note about what went wrong for many, or its report.',
  STORY: 'A story.',
  STORY_SIDE: 'The other side of a story.',
  MEETING: 'A meeting.',
  MINUTES: 'Minutes of a meeting.',
  TUNE: 'Words between two people who are out of tune.',
});

@ObjectType({ description: 'What the viewer has typed and not sent.', simpleResolvers: true })
export class Draft {
  @Field(() => ID, { description: 'Stays the same until it is discarded.' })
  id!: string;

  @Field(() => DraftKindEnum, { description: 'What it would become.' })
  kind!: DraftKind;

  @Field(() => String, { description: 'What it belongs to: a thread, idea or space id, or "new".' })
  subject!: string;

  @Field(() => String, { description: 'Fields as JSON text, as the form saved them.' })
  body!: string;

  @Field(() => Date, { description: 'When it was last saved.' })
  updatedAt!: Date;
}

@InputType({ description: 'What has been typed so far.' })
export class SaveDraftInput {
  @Field(() => DraftKindEnum, { description: 'What it would become.' })
  kind!: DraftKind;

  @Field(() => String, { description: 'What it belongs to: a thread, idea or space id, or "new".' })
  subject!: string;

  @Field(() => String, { description: 'Fields as JSON text.' })
  body!: string;
}

@ObjectType({ description: 'The draft is kept.', simpleResolvers: true })
export class DraftSaved {
  @Field(() => Draft, { description: 'The draft.' })
  draft!: Draft;
}

@ObjectType({ description: 'The draft is gone.', simpleResolvers: true })
export class DraftDiscarded {
  @Field(() => ID, { nullable: true, description: 'Id it had; null when there was none.' })
  draftId!: string | null;
}

export const SaveDraftResult = createUnionType({
  name: 'SaveDraftResult',
  description: 'What came of saving a draft.',
  types: () => [DraftSaved, InvalidInput] as const,
});

export const DiscardDraftResult = createUnionType({
  name: 'DiscardDraftResult',
  description: 'What came of discarding a draft.',
  types: () => [DraftDiscarded] as const,
});
