import { postIdea, type TestIdea } from './ideas.js';
import type { TestMember, TestSpace, World } from './world.js';

const CO_AUTHORS = `__typename ... on CoAuthorsChanged { idea { coAuthors { name } coAuthorships { id name state member { id } } } }
  ... on InvalidInput { fields { path code message } } ... on Problem { message }`;
const INVITE = `mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { ${CO_AUTHORS} } }`;
const ANSWER = `mutation ($ideaId: ID!, $accept: Boolean!, $credit: Boolean) {
  answerCoAuthorInvitation(ideaId: $ideaId, accept: $accept, credit: $credit) { ${CO_AUTHORS} }
}`;
const TAKE_BACK = `mutation ($id: ID!) { takeBackCoAuthorInvitation(invitationId: $id) { ${CO_AUTHORS} } }`;
const LEAVE = `mutation ($ideaId: ID!) { leaveCoAuthorship(ideaId: $ideaId) { ${CO_AUTHORS} } }`;
const GIVE = `mutation ($input: GiveCreditInput!) {
  giveCredit(input: $input) { __typename ... on CreditGiven { credit { id } idea { id } }
    ... on InvalidInput { fields { path code message } } ... on Problem { message } }
}`;
const ANSWER_CREDIT = `mutation ($id: ID!, $consent: Boolean!) {
  answerCredit(creditId: $id, consent: $consent) {
    __typename ... on CreditAnswered { credit { id consent path idea { number } } } ... on Problem { message }
  }
}`;

export interface Outcome {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string; message: string }[];
  idea?: {
    coAuthors: { name: string }[];
    coAuthorships: { id: string; name: string; state: string; member: { id: string } | null }[];
  };
  credit?: { id: string; consent: string; path: string | null; idea: { number: number } | null } | null;
}

async function outcome(world: World, who: TestMember, document: string, values: object): Promise<Outcome> {
  const data = await world.as(who).run<Record<string, Outcome>>(document, values as Record<string, unknown>);
  const [only] = Object.values(data);
  if (!only) throw new Error('Nothing came back.');
  return only;
}

/** Invites by id, or with a name and an address. */
export async function invite(
  world: World,
  who: TestMember,
  idea: TestIdea,
  whom: TestMember | { name?: string; email?: string },
  message?: string,
): Promise<Outcome> {
  const person = 'actor' in whom ? { memberId: whom.id } : whom;
  return outcome(world, who, INVITE, { input: { ideaId: idea.id, ...person, message } });
}

export async function answerInvitation(
  world: World,
  who: TestMember,
  idea: TestIdea,
  accept: boolean,
  credit = false,
): Promise<Outcome> {
  return outcome(world, who, ANSWER, { ideaId: idea.id, accept, credit });
}

export async function takeBack(world: World, who: TestMember, id: string): Promise<Outcome> {
  return outcome(world, who, TAKE_BACK, { id });
}

export async function leave(world: World, who: TestMember, idea: TestIdea): Promise<Outcome> {
  return outcome(world, who, LEAVE, { ideaId: idea.id });
}

export async function credit(
  world: World,
  who: TestMember,
  idea: TestIdea,
  whom: TestMember,
  what: string,
  commentId?: string,
): Promise<Outcome> {
  return outcome(world, who, GIVE, { input: { ideaId: idea.id, memberId: whom.id, commentId, what } });
}

export async function answerCredit(
  world: World,
  who: TestMember,
  id: string,
  consent: boolean,
): Promise<Outcome> {
  return outcome(world, who, ANSWER_CREDIT, { id, consent });
}

export interface OwnCredit {
  id: string;
  what: string;
  kind: string;
  consent: string;
  path: string | null;
}

/** All credits of one's own, the newest first. */
export async function ownCredits(world: World, who: TestMember): Promise<OwnCredit[]> {
  const { viewer } = await world
    .as(who)
    .run<{ viewer: { credits: { edges: { node: OwnCredit }[] } } }>(
      `{ viewer { credits { edges { node { id what kind consent path } } } } }`,
    );
  return viewer.credits.edges.map(({ node }) => node);
}

/** Ada, who has posted an idea, with Ben, Cleo and Mira of the team. */
export async function writersIn(world: World, space?: TestSpace): Promise<Writers> {
  const [ada, ben, cleo] = [
    await world.member('CUSTOMER', 'Ada'),
    await world.member('CUSTOMER', 'Ben'),
    await world.member('CUSTOMER', 'Cleo'),
  ];
  const mira = await world.member('STAFF', 'Mira');
  return { world, ada, ben, cleo, mira, idea: await postIdea(world, ada, space ?? (await world.space())) };
}

export interface Writers {
  world: World;
  ada: TestMember;
  ben: TestMember;
  cleo: TestMember;
  mira: TestMember;
  idea: TestIdea;
}
