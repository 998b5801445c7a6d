import { expect } from 'vitest';
import { inboxOf } from './inbox.js';
import { postIdea, type TestIdea } from './ideas.js';
import type { TestMember, TestSpace, World } from './world.js';

/** A customer's idea in a space that promises an answer within three days and has a default owner. */
export interface LatePlace {
  world: World;
  /** Whose idea it is. */
  ada: TestMember;
  /** Default owner of the space. */
  mira: TestMember;
  /** Of the team. */
  tom: TestMember;
  lead: TestMember;
  space: TestSpace;
  idea: TestIdea;
}

export const CADENCE = 3;

export async function latePlace(world: World): Promise<LatePlace> {
  const ada = await world.member('CUSTOMER', 'Ada');
  const mira = await world.member('STAFF', 'Mira');
  const tom = await world.member('STAFF', 'Tom');
  const lead = await world.member('ADMIN', 'Lead');
  const space = await world.space('PUBLIC', CADENCE);
  const { connections } = world.services.db;
  await connections.query('update space set default_owner_id = $1 where id = $2', [mira.id, space.id]);
  return { world, ada, mira, tom, lead, space, idea: await postIdea(world, ada, space, 'Photo') };
}

/** Says something in the idea's thread. */
export async function comment(
  { world, idea }: LatePlace,
  who: TestMember,
  text = 'A word.',
  staffOnly = false,
): Promise<void> {
  const { postComment } = await world
    .as(who)
    .run<{ postComment: { __typename: string } }>(
      `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`,
      { input: { threadId: idea.threadId, text, staffOnly } },
    );
  expect(postComment.__typename).toBe('CommentPosted');
}

/** What somebody was told of one kind, such as `RESPONSIBLE 1 Ada`: why, how often, by whom. */
export async function toldOf({ world }: LatePlace, who: TestMember, kind: string): Promise<string[]> {
  return (await inboxOf(world, who))
    .filter((item) => item.kind === kind)
    .map(({ reason, count, actors }) => `${reason} ${count} ${actors.map(({ name }) => name).join()}`);
}

/** Who was told that somebody waits too long, in the order it was said, one line for each step. */
export async function stepsTold({ world }: LatePlace): Promise<string[]> {
  const { rows } = await world.services.db.connections.query<{ names: string[] }>(
    `select array(select m.name from jsonb_array_elements(e.data->'who') w
       join member m on m.id = (w->>'memberId')::uuid order by m.name) as names
     from domain_event e where e.community_id = $1 and e.kind = 'peopleConcerned' and e.data->>'kind' = 'LATE'
     order by e.id`,
    [world.communityId],
  );
  return rows.map(({ names }) => names.join(', '));
}

const NOTE = `lateNote { author { name } text answerBy dayPassed }`;

export interface Written {
  __typename: string;
  message?: string;
  words?: string[];
  fields?: { path: string; code: string }[];
  idea?: { lateNote: object | null };
}

/** Lets somebody of staff say that the answer is late. */
export async function writeNote(
  { world, idea }: LatePlace,
  who: TestMember,
  input: object = {},
): Promise<Written> {
  const { writeLateNote } = await world.as(who).run<{ writeLateNote: Written }>(
    `mutation ($input: WriteLateNoteInput!) { writeLateNote(input: $input) { __typename
       ... on LateNoteWritten { idea { ${NOTE} } } ... on InvalidInput { fields { path code } }
       ... on WordingHint { words } ... on Problem { message } } }`,
    { input: { ideaId: idea.id, text: 'I have not found the time to test it. I am sorry.', ...input } },
  );
  return writeLateNote;
}

export interface SeenLate {
  waiting: { days: number; late: boolean } | null;
  lateNote: { author: { name: string }; text: string; answerBy: string | null; dayPassed: boolean } | null;
}

/** What anybody sees of it. */
export async function seenLate({ world, idea }: LatePlace): Promise<SeenLate> {
  const document = `{ idea(number: ${idea.number}) { waiting { days late } ${NOTE} } }`;
  return (await world.as(null).run<{ idea: SeenLate }>(document)).idea;
}
