import type { IdeaSort, Importance, WordKind } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import { Space, Stage, Tag } from '../spaces/space.module.js';
import { Thread } from '../threads/thread.module.js';

export const IDEA_ACTIONS = [
  'COMMENT',
  'EDIT',
  'WITHDRAW',
  'RESTORE',
  'VOTE',
  'FOLLOW',
  'MOVE',
  'TAG',
  'ANSWER',
  'NOTE',
  'SUGGEST',
  'DECIDE',
  'NAME_DECIDER',
  'INVITE',
  'MERGE',
  'LINK',
  'READ_BACK',
  'DIFFER',
] as const;
export type IdeaAction = (typeof IDEA_ACTIONS)[number];
export const IdeaActionEnum = enumOf<IdeaAction>('IdeaAction', 'What somebody may do to an idea.', {
  COMMENT: 'Say something in its thread.',
  EDIT: 'Write a new revision.',
  WITHDRAW: 'Take it back.',
  RESTORE: 'Put it back after taking it back.',
  VOTE: 'Support it.',
  FOLLOW: 'Hear what happens to it.',
  MOVE: 'Move it to another space.',
  TAG: 'Choose its tags.',
  ANSWER: 'Answer it officially and move it to a stage.',
  NOTE: 'Leave a note that only staff see.',
  SUGGEST: 'Suggest an edit of its title or text.',
  DECIDE: 'Accept or decline suggestions.',
  NAME_DECIDER: 'Say who of staff decides on suggestions.',
  INVITE: 'Invite co-authors.',
  MERGE: 'Merge it into another idea.',
  LINK: 'Link it with other ideas.',
  READ_BACK: 'Say in own words what its author needs, and ask whether that is right.',
  DIFFER: 'Put a difference about it into words.',
});

export const IdeaSortEnum = enumOf<IdeaSort>('IdeaSort', 'Orders of a list of ideas.', {
  TRENDING: 'What people support and talk about lately, first.',
  NEWEST: 'The newest first.',
  MOST_SUPPORTED: 'What most customers support, first; in a space of the team alone, most colleagues.',
  LONGEST_WAITING: 'Only what waits for a word of staff, the longest first.',
});

export const WordKindEnum = enumOf<WordKind>('WordKind', 'How somebody spoke.', {
  ANSWER: 'An official answer.',
  COMMENT: 'A comment.',
  POST: 'The idea itself.',
});

@ObjectType({
  description: 'How many support an idea. Nobody counts more than once, and nobody counts for more.',
  simpleResolvers: true,
})
export class Support {
  @Field(() => Int, {
    description:
      'Those who ask and support it, the number people see: customers or, in a space of the team alone, colleagues.',
  })
  customers!: number;

  @Field(() => Int, { description: 'Staff who support it out in the open, shown beside.' })
  team!: number;

  @Field(() => Int, { description: 'Customers whom the lack of it blocks.' })
  blocks!: number;

  @Field(() => Int, { description: 'Customers to whom it matters.' })
  matters!: number;

  @Field(() => Int, { description: 'Customers who would find it nice.' })
  nice!: number;
}

@ObjectType({ description: 'The last public word of a person on an idea.', simpleResolvers: true })
export class HumanWord {
  @Field(() => WordKindEnum, { description: 'How it was said.' })
  kind!: WordKind;

  @Field(() => Member, { description: 'Who said it.' })
  member!: Member;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({
  description: 'A customer had the last word, and no answer or comment by staff has come since.',
  simpleResolvers: true,
})
export class Waiting {
  @Field(() => Date, { description: 'The first word that nobody of staff has followed.' })
  since!: Date;

  @Field(() => Int, { description: "Calendar days since then, in the community's time zone." })
  days!: number;

  @Field(() => LocalDate, { description: 'Last day on which the space keeps its cadence promise.' })
  dueOn!: string;

  @Field(() => Boolean, { description: 'Whether that day has passed.' })
  late!: boolean;
}

@ObjectType({ description: 'A proposal for what could be built.', simpleResolvers: true })
export class Idea {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the community.' })
  number!: number;

  @Field(() => String, { description: 'The words of its title in an address.' })
  slug!: string;

  @Field(() => String, { description: 'Path of its page, for example /ideas/214-let-a-household-share.' })
  path!: string;

  @Field(() => String, { description: 'What is proposed, in a line.' })
  title!: string;

  @Field(() => String, { description: 'The first words without markup.' })
  excerpt!: string;

  @Field(() => Date, { description: 'When it was posted.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When its words were last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its author took it back; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => Int, { description: 'Number of the revision that stands, from 1.' })
  revision!: number;

  @Field(() => Support, { description: 'How many support it.' })
  support!: Support;

  @Field(() => Member, { description: 'Whose idea it is.' })
  author!: Member;

  @Field(() => [Member], { description: 'Who writes it together with its author, the first to join first.' })
  coAuthors!: readonly Member[];

  @Field(() => Space, { description: 'The space it belongs to.' })
  space!: Space;

  @Field(() => Stage, { description: 'Where it stands.' })
  stage!: Stage;

  @Field(() => [Tag], { description: 'Its tags, by name.' })
  tags!: readonly Tag[];

  @Field(() => Thread, { description: 'What is said about it.' })
  thread!: Thread;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  @Field(() => Boolean, { description: 'Whether the viewer hears what happens to it.' })
  viewerFollows!: boolean;

  @Field(() => HumanWord, { description: 'Who spoke last in public, and how.' })
  lastWord!: HumanWord;

  @Field(() => Int, {
    description:
      'Number of the newest revision that changed what is proposed; support for one before it was given for a former text.',
  })
  materialRevision!: number;

  /** Whether its author can still be asked: has not left, and is known by an account or an address. */
  authorReachable!: boolean;

  /** Who decides on suggestions beside the author and co-authors; null when only these do. */
  deciderId!: string | null;

  /** How many ideas stand as part of it. */
  mergedCount!: number;

  /** The viewer's own support, which the votes feature shows. */
  vote!: ViewerVote | null;

  /** Undefined where ideas were read for a list, which shows the excerpt. */
  text?: string;
  textHtml?: string;
  /** Whether anybody asked back; undefined where nobody looked. */
  hasReadBacks?: boolean;

  /** Whether anybody was credited, whatever they say to it; undefined where ideas were read for a list. */
  hasCredits?: boolean;

  /** Whether any other idea is linked with it; undefined where it was read for a list. */
  hasLinks?: boolean;
  /** How many differences there are about it; undefined where nobody counted. */
  differenceTotals?: { open: number; all: number };
  /** Undefined where ideas were read for a list, as are the next. */
  openSuggestions?: number;
  /** Customers whose support was given for a former text, which the votes feature shows. */
  formerSupport?: number;

  postedById!: string | null;
  waitingSince!: Date | null;

  /** What the list was sorted by as text, exact, for cursors. */
  sortKey?: string;
}

/** The viewer's own support as it is read with an idea; the moment as Postgres writes it into JSON. */
export type ViewerVote = [importance: Importance, reason: string | null, revision: number, createdAt: string];

@ObjectType({ description: 'The words of an idea at one time.', simpleResolvers: true })
export class IdeaRevision {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its place among the revisions, from 1.' })
  number!: number;

  @Field(() => String, { description: 'The title then.' })
  title!: string;

  @Field(() => String, { description: 'The words then, in Markdown.' })
  text!: string;

  @Field(() => String, { description: 'The words then, as safe HTML.' })
  textHtml!: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Boolean, {
    description: 'Whether it changed what is proposed, so that earlier support was given for a former text.',
  })
  material!: boolean;

  authorId!: string;
  acceptedById!: string | null;
}

@ObjectType({ description: 'A page of ideas.', simpleResolvers: true })
export class IdeaConnection extends connectionType('Idea', () => Idea) {
  /** Counts the whole list; a statement of its own, run only when asked for. */
  count!: () => Promise<number>;
}
