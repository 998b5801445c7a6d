import type { SuggestionState } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';

export const SuggestionStateEnum = enumOf<SuggestionState>(
  'SuggestionState',
  'Where a suggested edit stands. Whatever became of it, it stays readable.',
  {
    OPEN: 'Nobody has decided yet.',
    ACCEPTED: 'It became a revision of the idea.',
    DECLINED: 'It was declined, with a reason.',
    WITHDRAWN: 'Who suggested it took it back.',
    SUPERSEDED: 'A newer one replaced it, or the idea says the same by now.',
  },
);

export const SUGGESTION_ACTIONS = ['SUPPORT', 'COMMENT', 'WITHDRAW', 'REPLACE', 'ACCEPT', 'DECLINE'] as const;
export type SuggestionAction = (typeof SUGGESTION_ACTIONS)[number];
export const SuggestionActionEnum = enumOf<SuggestionAction>(
  'SuggestionAction',
  'What somebody may do to a suggestion.',
  {
    SUPPORT: 'Support it.',
    COMMENT: 'Say something in its thread.',
    WITHDRAW: 'Take it back.',
    REPLACE: 'Put a newer one in its place.',
    ACCEPT: 'Make it a revision of the idea, as it is or with changes.',
    DECLINE: 'Decline it, with a reason.',
  },
);

@ObjectType({ description: 'A proposed edit of the title or text of an idea.', simpleResolvers: true })
export class Suggestion {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number within the idea, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Path of its page, for example /ideas/214-a-title/suggestions/3.' })
  path!: string;

  @Field(() => Member, { description: 'Who suggests it.' })
  author!: Member;

  @Field(() => String, { description: 'Why, in a sentence.' })
  why!: string;

  @Field(() => Int, { description: 'Revision of the idea it began with, and is compared with.' })
  fromRevision!: number;

  @Field(() => String, { description: 'The title it proposes.' })
  title!: string;

  @Field(() => SuggestionStateEnum, { description: 'Where it stands.' })
  state!: SuggestionState;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether its author agreed to be credited once it is accepted.' })
  wantsCredit!: boolean;

  @Field(() => Boolean, { description: 'Whether its author wants to be a co-author once it is accepted.' })
  wantsCoAuthorship!: boolean;

  @Field(() => Date, { nullable: true, description: 'When it stopped being open.' })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined, or what was changed when it was accepted.',
  })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Whether it was accepted in other words than it proposed.' })
  withChanges!: boolean;

  @Field(() => Int, { nullable: true, description: 'Revision of the idea it became.' })
  revision!: number | null;

  @Field(() => Int, { description: 'How many support it, each once.' })
  supporterCount!: number;

  @Field(() => Boolean, { description: 'Whether the viewer supports it.' })
  viewerSupports!: boolean;

  ideaId!: string;
  threadId!: string;
  decidedById!: string | null;
  supersededById!: string | null;

  /** Revision of the idea that stands now. */
  currentRevision!: number;

  /** BCP 47 tag of the space. */
  language!: string;
}

@ObjectType({ description: 'A page of suggestions.', simpleResolvers: true })
export class SuggestionConnection extends connectionType('Suggestion', () => Suggestion) {
  /** Counts the whole list; a statement of its own, run only when asked for. */
  count!: () => Promise<number>;
}
