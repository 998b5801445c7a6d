import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { PageInfo } from '../platform/paging.js';

export const SEARCH_KINDS = [
  'IDEA',
  'CONVERSATION',
  'IRRITANT',
  'OUTCOME',
  'STORY',
  'MEETING',
  'COMMENT',
  'ANSWER',
  'MEMBER',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const SearchKindEnum = enumOf<SearchKind>('SearchKind', 'What a search found.', {
  IDEA: 'An idea.',
  CONVERSATION: 'A plain conversation.',
  IRRITANT: 'An irritant.',
  OUTCOME: 'What was built.',
  STORY: 'A story.',
  MEETING: 'A meeting, with its minutes.',
  COMMENT: 'Something said about an idea or an irritant or in a conversation.',
  ANSWER: 'An official answer to an idea.',
  MEMBER: 'A person, by name.',
});

export type SearchSort = 'RELEVANCE' | 'NEWEST' | 'MOST_SUPPORTED';
export const SearchSortEnum = enumOf<SearchSort>('SearchSort', 'Orders of what a search found.', {
  RELEVANCE: 'What has all the words first, rare words and titles before others.',
  NEWEST: 'The newest first.',
  MOST_SUPPORTED: 'What most customers support, first; an idea lends its comments and answers its number.',
});

@ObjectType({
  description: 'A part of a text. Parts follow each other without anything between.',
  simpleResolvers: true,
})
export class SearchText {
  @Field(() => String, { description: 'Its characters; plain text, never markup.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is why the thing was found, and is to be marked.' })
  matches!: boolean;
}

/** One thing found, with the ids that its field resolvers read the rest by. */
@ObjectType({ description: 'One thing that a search found.', simpleResolvers: true })
export class SearchHit {
  @Field(() => ID, { description: 'Id of the idea, conversation, irritant, comment, answer or member.' })
  id!: string;

  @Field(() => SearchKindEnum, { description: 'What it is.' })
  kind!: SearchKind;

  @Field(() => String, {
    description:
      'Path of its page; a comment or an answer with its place in it, such as `/ideas/7-a-title#comment-<id>`.',
  })
  path!: string;

  @Field(() => [SearchText], {
    description: 'Its title, or that of what it belongs to; the name of a member.',
  })
  title!: SearchText[];

  @Field(() => [SearchText], { description: 'The words around the first match.' })
  excerpt!: SearchText[];

  @Field(() => Date, { description: 'When it was posted, or when the member came.' })
  createdAt!: Date;

  authorId!: string | null;
  spaceId!: string | null;
  ideaId!: string | null;
  irritantId!: string | null;
  memberId!: string | null;
}

@ObjectType({ description: 'One thing found, in its list.', simpleResolvers: true })
export class SearchEdge {
  @Field(() => String, { description: 'Where it stands in the list.' })
  cursor!: string;

  @Field(() => SearchHit, { description: 'The thing itself.' })
  node!: SearchHit;
}

@ObjectType({ description: 'A page of what a search found.', simpleResolvers: true })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The things with their cursors.' })
  edges!: SearchEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  /** Counts the whole list; statements of its own, run only when asked for. */
  count!: () => Promise<number>;
}
