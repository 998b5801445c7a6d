import { postIdea, type TestIdea } from './ideas.js';
import type { TestMember, TestSpace, World } from './world.js';

/** What `postIdea` of these tests says. */
export const TITLE = 'Read the meter from a photo';
export const TEXT = 'The stairs are steep and the digits are small.';

export interface TestSuggestion {
  id: string;
  number: number;
  path: string;
  thread: { id: string };
}

export const SUGGEST = `mutation ($input: SuggestEditInput!) {
  suggestEdit(input: $input) {
    __typename
    ... on SuggestionPosted { nowFollowing suggestion { id number path state thread { id } } }
    ... on SuggestionsOpen { code message open { number ageDays } }
    ... on InvalidInput { fields { path code message } }
    ... on Problem { message }
  }
}`;

export const ACCEPT = `mutation ($input: AcceptSuggestionInput!) {
  acceptSuggestion(input: $input) {
    __typename
    ... on SuggestionChanged { suggestion { id state revision withChanges reason decidedBy { name } idea { revision title text } } }
    ... on SuggestionConflict {
      code
      merge { currentRevision currentTitle currentText title text isClean conflicts { field before current suggested at length } }
    }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;

export const DECLINE = `mutation ($input: DeclineSuggestionInput!) {
  declineSuggestion(input: $input) {
    __typename
    ... on SuggestionChanged { suggestion { state reason decidedBy { name } revision } }
    ... on InvalidInput { fields { path code } }
    ... on Problem { message }
  }
}`;

export const READ = `query ($idea: Int!, $number: Int!) {
  suggestion(idea: $idea, number: $number) {
    id state why baseTitle baseText title text textHtml viewerCan viewerSupports supporterCount ageDays decidedAt
    supersededBy { number } merge { isClean title text } author { name } thread { id commentCount }
  }
}`;

/** A suggestion made through the API. */
export async function suggestionBy(
  world: World,
  who: TestMember,
  idea: TestIdea,
  words: { title?: string; text?: string; why?: string; fromRevision?: number; replaces?: string } & Partial<
    Record<'wantsCredit' | 'wantsCoAuthorship', boolean>
  >,
): Promise<TestSuggestion> {
  const { suggestEdit } = await world.as(who).run<{ suggestEdit: { suggestion?: TestSuggestion } }>(SUGGEST, {
    input: { ideaId: idea.id, fromRevision: 1, title: TITLE, text: TEXT, why: 'It reads better.', ...words },
  });
  if (!suggestEdit.suggestion) {
    throw new Error(JSON.stringify(suggestEdit));
  }
  return suggestEdit.suggestion;
}

/** A new revision by somebody who may write it. */
export async function editBy(
  world: World,
  who: TestMember,
  idea: TestIdea,
  words: { title?: string; text?: string; material?: boolean },
  fromRevision = 1,
): Promise<string> {
  const { editIdea } = await world
    .as(who)
    .run<{ editIdea: { __typename: string } }>(
      `mutation ($input: EditIdeaInput!) { editIdea(input: $input) { __typename ... on Problem { message } } }`,
      { input: { ideaId: idea.id, title: TITLE, text: TEXT, ...words, fromRevision } },
    );
  return editIdea.__typename;
}

export interface Scene {
  world: World;
  space: TestSpace;
  author: TestMember;
  ben: TestMember;
  idea: TestIdea;
}

/** An idea of Ana's that Ben can suggest edits to. */
export async function sceneIn(world: World): Promise<Scene> {
  const space = await world.space();
  const author = await world.member('CUSTOMER', 'Ana Nowak');
  const ben = await world.member('CUSTOMER', 'Ben Okafor');
  return { world, space, author, ben, idea: await postIdea(world, author, space, TITLE) };
}

/** Runs an acceptance and answers its result. */
export async function accept(
  world: World,
  who: TestMember,
  suggestionId: string,
  more: Record<string, unknown> = {},
): Promise<Record<string, unknown> & { __typename: string }> {
  const { acceptSuggestion } = await world.as(who).run<{ acceptSuggestion: { __typename: string } }>(ACCEPT, {
    input: { suggestionId, fromRevision: 1, ...more },
  });
  return acceptSuggestion;
}

/** Puts a member out of reach, as somebody who has left is. */
export async function leaves(world: World, { id }: TestMember): Promise<void> {
  await world.services.db.connections.query('update member set left_at = $2 where id = $1', [
    id,
    world.clock.now(),
  ]);
}
