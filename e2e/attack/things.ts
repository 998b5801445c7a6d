import { Caller, TRUSTED_ADDRESS } from './caller.ts';
import { at } from './http.ts';
import type { Place } from './place.ts';

/** Words that only the team may read; no answer to anybody else may have them. */
export const SECRET_WORDS = 'zanzibarquux';
/** Words of an idea that its author took back. */
export const WITHDRAWN_WORDS = 'withdrawnquokka';

export interface Idea {
  id: string;
  number: number;
  path: string;
  threadId: string;
}

export interface Space {
  id: string;
  slug: string;
  stageId: string;
}

/** Everybody and everything that checks ask about. */
export interface Things {
  admin: Caller;
  staff: Caller;
  customer: Caller;
  other: Caller;
  publicSpace: Space;
  membersSpace: Space;
  staffSpace: Space;
  /** By the customer, in the public space. */
  idea: Idea;
  /** By the customer, taken back. */
  withdrawn: Idea;
  /** By staff, in the space for the team. */
  hidden: Idea;
  /** A comment for the team only, on the public idea. */
  noteId: string;
  /** Used up by the set-up. */
  setUpToken: string;
}

const CREATE_SPACE = `mutation ($input: CreateSpaceInput!) { createSpace(input: $input) {
  __typename ... on SpaceChanged { space { id slug stages { id category } } } ... on Problem { message } } }`;
export const POST_IDEA = `mutation ($input: PostIdeaInput!, $key: UUID) { postIdea(input: $input, idempotencyKey: $key) {
  __typename ... on IdeaPosted { idea { id number path thread { id } } } ... on Problem { message } } }`;
export const POST_COMMENT = `mutation ($input: PostCommentInput!, $key: UUID) {
  postComment(input: $input, idempotencyKey: $key) {
  __typename ... on CommentPosted { comment { id } } ... on Problem { message } } }`;

/** Sets the community up as its first admin does, and fills it with what the checks ask about. */
export async function seed(place: Place): Promise<Things> {
  const setUpToken = /\/set-up\?token=([\w-]+)/.exec(place.own.rapport.said())?.[1] ?? '';
  const admin = new Caller(place.origin, place.publicUrl, TRUSTED_ADDRESS, 'ada@example.org');
  const body = { token: setUpToken, communityName: 'Attacked', name: 'Ada First', email: admin.email };
  const set = await admin.post('/api/set-up', body);
  if (set.status !== 200) throw new Error(`The community could not be set up: ${set.text}`);
  admin.memberId = String(at(set.json, 'memberId'));

  const [staff, customer, other] = await Promise.all(
    ['Stella Staff', 'Carl Customer', 'Olga Other'].map((name) => place.newcomer(name)),
  );
  if (!staff || !customer || !other) throw new Error('Somebody is missing.');
  await admin.ask(
    'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { __typename } }',
    { input: { memberId: staff.memberId, role: 'STAFF' } },
  );
  const publicSpace = await createSpace(admin, 'Open square', 'PUBLIC');
  const membersSpace = await createSpace(admin, 'Members room', 'MEMBERS');
  const staffSpace = await createSpace(admin, `Team room ${SECRET_WORDS}`, 'STAFF');
  const idea = await postIdea(
    customer,
    publicSpace,
    'Read the meter from a photo',
    'The stairs are **steep**.',
  );
  const withdrawn = await postIdea(customer, publicSpace, `Take it back ${WITHDRAWN_WORDS}`, WITHDRAWN_WORDS);
  await customer.ask('mutation ($id: ID!) { withdrawIdea(ideaId: $id) { __typename } }', {
    id: withdrawn.id,
  });
  const hidden = await postIdea(
    staff,
    staffSpace,
    `Quiet plan ${SECRET_WORDS}`,
    `Only for us: ${SECRET_WORDS}.`,
  );
  const note = await staff.ask(POST_COMMENT, {
    input: { threadId: idea.threadId, text: `Between us: ${SECRET_WORDS}`, staffOnly: true },
  });
  const noteId = String(at(note, 'postComment', 'comment', 'id'));
  return {
    admin,
    staff,
    customer,
    other,
    publicSpace,
    membersSpace,
    staffSpace,
    idea,
    withdrawn,
    hidden,
    noteId,
    setUpToken,
  };
}

async function createSpace(admin: Caller, name: string, visibility: string): Promise<Space> {
  const input = { name, visibility, description: `What ${name} is for`, cadenceDays: 5 };
  const space = at(await admin.ask(CREATE_SPACE, { input }), 'createSpace', 'space');
  return {
    id: String(at(space, 'id')),
    slug: String(at(space, 'slug')),
    stageId: String(at(space, 'stages', 0, 'id')),
  };
}

/** Posts an idea. @throws when it is refused. */
export async function postIdea(author: Caller, space: Space, title: string, text: string): Promise<Idea> {
  const answer = await author.ask(POST_IDEA, { input: { spaceId: space.id, title, text } });
  const idea = at(answer, 'postIdea', 'idea');
  if (!idea) throw new Error(`The idea was refused: ${JSON.stringify(answer)}`);
  return {
    id: String(at(idea, 'id')),
    number: Number(at(idea, 'number')),
    path: String(at(idea, 'path')),
    threadId: String(at(idea, 'thread', 'id')),
  };
}
