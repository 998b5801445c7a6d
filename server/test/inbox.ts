import { expect } from 'vitest';
import { jobsDone } from './jobs.js';
import type { TestMember, World } from './world.js';

/** Everything of an inbox. */
export const INBOX = `query ($unreadOnly: Boolean! = false) {
  inbox(unreadOnly: $unreadOnly, first: 50) {
    unreadCount
    edges { node { id kind reason count excerpt path latestAt readAt actors { name } subject { __typename ... on Idea { title } ... on Conversation { title } } } }
  }
}`;
export interface Told {
  id: string;
  kind: string;
  reason: string;
  count: number;
  excerpt: string;
  path: string;
  actors: { name: string }[];
}

/** What somebody has been told, once every job is done. */
export async function inboxOf(world: World, who: TestMember): Promise<Told[]> {
  await jobsDone(world.services);
  const { inbox } = await world
    .as(who)
    .run<{ inbox: { unreadCount: number; edges: { node: Told }[] } }>(INBOX);
  expect(inbox.unreadCount, 'the count obeys what the list obeys').toBe(inbox.edges.length);
  return inbox.edges.map(({ node }) => node);
}
/** The same in short, such as `REPLY REPLIED_TO 1`. */
export const summary = async (world: World, who: TestMember): Promise<string[]> =>
  (await inboxOf(world, who)).map(({ kind, reason, count }) => `${kind} ${reason} ${count}`);

/** Markdown that mentions somebody. */
export const mention = ({ name, id }: TestMember): string => `[@${name}](member:${id})`;

/** Ada and Ben, customers, and Mira of the team. */
export async function peopleIn(world: World): Promise<People> {
  return {
    world,
    ada: await world.member('CUSTOMER', 'Ada'),
    ben: await world.member('CUSTOMER', 'Ben'),
    mira: await world.member('STAFF', 'Mira'),
  };
}

export interface People {
  world: World;
  ada: TestMember;
  ben: TestMember;
  mira: TestMember;
}

/** Follows a thread, or does what another mutation of that shape does. */
export async function follow(
  world: World,
  who: TestMember,
  threadId: string,
  name = 'followThread',
): Promise<void> {
  await world.as(who).run(`mutation ($id: ID!) { ${name}(threadId: $id) { __typename } }`, { id: threadId });
}
