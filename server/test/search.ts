import { statement } from '../src/platform/statement.js';
import type { TestMember, TestSpace, Voice, World } from './world.js';

export interface TestHit {
  id: string;
  kind: string;
  path: string;
  title: { text: string; matches: boolean }[];
  excerpt: { text: string; matches: boolean }[];
  author: { name: string } | null;
  space: { slug: string } | null;
  idea: { id: string } | null;
  member: { name: string } | null;
}

export interface TestPage {
  totalCount: number;
  edges: { cursor: string; node: TestHit }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export const SEARCH = `query ($query: String!, $filter: SearchFilter, $sort: SearchSort! = RELEVANCE, $first: Int! = 20,
    $after: String) {
  search(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id kind path title { text matches } excerpt { text matches } author { name } space { slug }
      idea { id } member { name } } }
  }
}`;

/** A page of what somebody finds. */
export async function pageFound(
  voice: Voice,
  query: string,
  more: Record<string, unknown> = {},
): Promise<TestPage> {
  const { search } = await voice.run<{ search: TestPage }>(SEARCH, { query, ...more });
  return search;
}

/** What somebody finds, in order. */
export async function found(
  voice: Voice,
  query: string,
  more: Record<string, unknown> = {},
): Promise<TestHit[]> {
  return (await pageFound(voice, query, more)).edges.map(({ node }) => node);
}

/** Titles of what somebody finds, in order. */
export async function titlesFound(
  voice: Voice,
  query: string,
  more: Record<string, unknown> = {},
): Promise<string[]> {
  return (await found(voice, query, more)).map(({ title }) => title.map(({ text }) => text).join(''));
}

/** The parts of a text that are marked. */
export function marked(parts: readonly { text: string; matches: boolean }[]): string[] {
  return parts.filter(({ matches }) => matches).map(({ text }) => text);
}

/** Posts an idea that says something of its own. @returns its id and thread. */
export async function ideaSaying(
  world: World,
  author: TestMember,
  space: TestSpace,
  title: string,
  text = 'As the title says.',
): Promise<{ id: string; threadId: string; number: number }> {
  world.clock.advance({ seconds: 1 });
  const { postIdea } = await world.as(author).run<{
    postIdea: { idea: { id: string; number: number; thread: { id: string } } };
  }>(
    `mutation ($input: PostIdeaInput!) {
      postIdea(input: $input) { ... on IdeaPosted { idea { id number thread { id } } } }
    }`,
    { input: { spaceId: space.id, title, text } },
  );
  const { id, number, thread } = postIdea.idea;
  return { id, number, threadId: thread.id };
}

const setLanguage = statement('test.set_language', `update space set language = $2 where id = $1`);

/** A public space written in a language. */
export async function spaceIn(world: World, language: string): Promise<TestSpace> {
  const space = await world.space();
  await world.services.db.rows(setLanguage, [space.id, language]);
  return space;
}
