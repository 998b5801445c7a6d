import { expect } from 'vitest';
import type { TestMember, TestSpace, World } from './world.js';

const PROBLEMS = `... on InvalidInput { fields { path code message } } ... on Problem { code message }`;
/** What a page of a story reads, for whoever asks. */
export const STORY = `id number path kind state title context mayNotFit text textHtml excerpt felt fromYear untilYear qualities
  ownQuality readingMinutes revision stands publishedAt editedAt withdrawnAt withdrawnWhy commentCount
  teller { name initials nameForm member { id name } } space { name } thread { id }
  ideas { title } outcomes { title } people { id state name member { id } } sidePath joint
  side { state text stands author { name } }
  consents { part use nameForm until endedAt endedBy live } reviewer { name } reviews { verdict reason reviewer { name } }
  suggestions { id state movedOn by { name } why decidedReason } revisions { number text by { name } } viewerCan`;
const CHANGED = `{ __typename ... on StoryChanged { story { ${STORY} } } ${PROBLEMS} }`;
const INVITED = `{ __typename ... on StoryInvited { invitation { id state words by { name } subject { title path } } } ${PROBLEMS} }`;

export interface TestStory {
  id: string;
  number: number;
  path: string;
  state: string;
  title: string;
  text: string;
  revision: number;
  thread: { id: string };
  teller: { name: string; initials: string | null; nameForm: string; member: { id: string } | null };
  people: { id: string; state: string; name: string; member: { id: string } | null }[];
  suggestions: { id: string; state: string; movedOn: boolean }[];
  consents: { part: string; use: string; endedBy: string | null; live: boolean }[];
  viewerCan: string[];
}

/** What came of a mutation. */
export interface StoryCame {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string; message: string }[];
  story: TestStory;
  invitation: { id: string; state: string };
}

/** Acts on stories by name, the input as the API takes it. */
const ACTS: Record<string, string> = {
  saveStory: `mutation ($input: SaveStoryInput!) { came: saveStory(input: $input) { __typename
    ... on StorySaved { story { ${STORY} } } ${PROBLEMS} } }`,
  ...Object.fromEntries(
    ['submitStory', 'takeOverReview', 'publishSide', 'withdrawSide'].map((name) => [
      name,
      `mutation ($input: ID!) { came: ${name}(storyId: $input) ${CHANGED} }`,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      reviewStory: 'ReviewStoryInput',
      giveConsent: 'GiveConsentInput',
      withdrawConsent: 'WithdrawConsentInput',
      withdrawStory: 'WithdrawStoryInput',
      nameInStory: 'NameInStoryInput',
      writeSide: 'WriteSideInput',
      suggestInStory: 'SuggestInStoryInput',
      decideStorySuggestion: 'DecideStorySuggestionInput',
    }).map(([name, input]) => [
      name,
      `mutation ($input: ${input}!) { came: ${name}(input: $input) ${CHANGED} }`,
    ]),
  ),
  answerNaming: `mutation ($input: AnswerNamingInput!) { came: answerNaming(input: $input) { __typename
    ... on StoryNamingAnswered { person { id state name } } ${PROBLEMS} } }`,
  inviteStory: `mutation ($input: InviteStoryInput!) { came: inviteStory(input: $input) ${INVITED} }`,
  answerStoryInvitation: `mutation ($input: AnswerStoryInvitationInput!) {
    came: answerStoryInvitation(input: $input) ${INVITED} }`,
  takeBackStoryInvitation: `mutation ($input: ID!) { came: takeBackStoryInvitation(invitationId: $input) ${INVITED} }`,
  setStoryInvitations: `mutation ($input: Boolean!) { came: setStoryInvitations(open: $input) { __typename } }`,
};

export async function act(world: World, who: TestMember, name: string, input: unknown): Promise<StoryCame> {
  return (await world.as(who).run<{ came: StoryCame }>(ACTS[name] ?? '', { input })).came;
}

/** The document of an act, for those who may not. */
export const actDocument = (name: string): string => ACTS[name] ?? '';

/** Words for a story that nothing could be missed in. */
export const STORY_WORDS = {
  kind: 'MEMBER',
  title: 'Ten winters with one meter',
  context: 'A house for three families, and a cellar without a phone line.',
  mayNotFit: 'Anybody with a line in the cellar has an easier way.',
  text: 'We began with paper.\n\n> They called back the same day.\n\nNow the zeppelin reads itself.',
  felt: 'Heard.',
  fromYear: 2014,
  untilYear: null,
  qualities: ['LISTENED', 'KEPT_THEIR_WORD'],
  ownQuality: 'laughed with us',
};

export async function storyOf(
  world: World,
  who: TestMember | null,
  number: number,
): Promise<TestStory | null> {
  const query = `query ($number: Int!) { story(number: $number) { ${STORY} } }`;
  return (await world.as(who).run<{ story: TestStory | null }>(query, { number })).story;
}

/** Numbers of the stories in the public list, as somebody reads it. */
export async function listed(world: World, who: TestMember | null, filter: object = {}): Promise<number[]> {
  const query = `query ($filter: StoryFilter) { stories(first: 50, filter: $filter) { totalCount edges { node { number } } } }`;
  const { stories } = await world
    .as(who)
    .run<{ stories: { totalCount: number; edges: { node: { number: number } }[] } }>(query, { filter });
  expect(stories.totalCount).toBe(stories.edges.length);
  return stories.edges.map(({ node }) => node.number);
}

/** A story that somebody told, agreed to and had read by somebody of the team. */
export async function tellStory(
  world: World,
  given: { teller: TestMember; reviewer: TestMember; space: TestSpace; nameForm?: string; uses?: string[] },
  more: Record<string, unknown> = {},
): Promise<TestStory> {
  const { teller, reviewer, space, nameForm = 'NAME', uses = ['SITE'] } = given;
  const { story } = await act(world, teller, 'saveStory', { ...STORY_WORDS, spaceId: space.id, ...more });
  for (const use of uses) {
    await act(world, teller, 'giveConsent', { storyId: story.id, part: 'STORY', use, nameForm });
  }
  await act(world, teller, 'submitStory', story.id);
  await act(world, reviewer, 'takeOverReview', story.id);
  const came = await act(world, reviewer, 'reviewStory', { storyId: story.id, verdict: 'PUBLISHED' });
  expect(came).toMatchObject({ __typename: 'StoryChanged', story: { state: 'PUBLISHED' } });
  return came.story;
}
