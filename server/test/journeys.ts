import { conversationBy } from './threads.js';
import type { TestMember, World } from './world.js';

export const JOURNEY = `query ($memberId: ID, $first: Int! = 50, $after: String, $filter: JourneyFilter) {
  journey(memberId: $memberId, first: $first, after: $after, filter: $filter) {
    edges { node { id kind at title path excerpt by { name } promiseState memorySource } }
    pageInfo { hasNextPage endCursor } } }`;

export interface Entry {
  id: string;
  kind: string;
  title: string;
  path: string | null;
  excerpt: string | null;
  by: { name: string };
  promiseState: string | null;
  memorySource: string | null;
}
export interface Page {
  edges: { node: Entry }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** A page of somebody's journey, their own without `memberId`; null where it is not for them. */
export async function journey(world: World, who: TestMember, more: object = {}): Promise<Page | null> {
  return (await world.as(who).run<{ journey: Page | null }>(JOURNEY, { ...more })).journey;
}
/** The entries of such a page. */
export const entries = async (world: World, who: TestMember, more: object = {}): Promise<Entry[]> =>
  (await journey(world, who, more))?.edges.map(({ node }) => node) ?? [];

const KNOWN = `query ($id: ID!) { member(id: $id) { contextCard { text sinceYear } memories { id text by { name } source { title path } }
  boundaries { topics channel } } }`;
export interface Known {
  contextCard: { text: string; sinceYear: number | null } | null;
  memories: { id: string; text: string; source: { title: string; path: string } }[];
  boundaries: { topics: string[] } | null;
}
/** What one may know of somebody. */
export const known = async (world: World, who: TestMember | null, id: string): Promise<Known> =>
  (await world.as(who).run<{ member: Known }>(KNOWN, { id })).member;

/** A conversation in a space of its own. */
export async function conversation(world: World, who: TestMember): Promise<{ threadId: string }> {
  return conversationBy(world, who, (await world.space()).id);
}
