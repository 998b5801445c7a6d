import type { TestIdea } from './ideas.js';
import { postIdea } from './ideas.js';
import type { TestMember, TestSpace, World } from './world.js';

const DIFFERENCE = `id isOpen outcome outcomeWords revisitOn shared sharedAgreed sharedId owing { name } owingSince
  owingDays viewerCan viewerSide path
  sides { side member { name } position importance saidBy { name } former { text importance } }
  options { words cameOfIt by { name } }
  proposal { id outcome words by { name } }
  outcomes { outcome words agreedBy { name } }`;
const RESULT = `{ __typename ... on DifferenceChanged { difference { ${DIFFERENCE} } }
  ... on InvalidInput { fields { path code } } ... on Problem { message } }`;

export const OPEN = `mutation ($input: OpenDifferenceInput!) { openDifference(input: $input) ${RESULT} }`;
export const OF_IDEA = `query ($number: Int!) { idea(number: $number) {
  openDifferenceCount differenceCount differencePartners { name } differences { ${DIFFERENCE} } } }`;

export interface TestDifference {
  id: string;
  isOpen: boolean;
  sharedId: string;
  proposal: { id: string } | null;
  owing: { name: string } | null;
  viewerCan: string[];
}

export interface Said {
  __typename: string;
  difference: TestDifference;
  message?: string;
  fields?: { path: string; code: string }[];
}

const INPUTS: Record<string, string> = {
  openDifference: 'OpenDifferenceInput',
  saySide: 'SaySideInput',
  sayWhatIsShared: 'SayWhatIsSharedInput',
  addTriedOption: 'AddTriedOptionInput',
  proposeOutcome: 'ProposeOutcomeInput',
};

/** Lets somebody do one thing to a difference. */
export async function say(world: World, who: TestMember, act: string, input: object): Promise<Said> {
  const type = INPUTS[act];
  const document = type
    ? `mutation ($input: ${type}!) { ${act}(input: $input) ${RESULT} }`
    : `mutation ($differenceId: ID!, $${act === 'nameTeamSide' ? 'memberId' : 'proposalId'}: ID!) {
        ${act}(differenceId: $differenceId, ${act === 'nameTeamSide' ? 'memberId: $memberId' : 'proposalId: $proposalId'}) ${RESULT} }`;
  const data = await world.as(who).run<Record<string, Said>>(document, type ? { input } : { ...input });
  return data[act]!;
}

/** An idea of Ada, a customer, in a space that Mira answers for. */
export interface DifferencePlace {
  world: World;
  ada: TestMember;
  mira: TestMember;
  space: TestSpace;
  idea: TestIdea;
}

export async function placeOf(world: World, cadenceDays = 5): Promise<DifferencePlace> {
  const ada = await world.member('CUSTOMER', 'Ada');
  const mira = await world.member('STAFF', 'Mira');
  const space = await world.space('PUBLIC', cadenceDays);
  const { connections } = world.services.db;
  await connections.query('update space set default_owner_id = $1 where id = $2', [mira.id, space.id]);
  return { world, ada, mira, space, idea: await postIdea(world, ada, space, 'Photo') };
}

/** Ada has opened a difference; with `answered`, Mira has said her side too. */
export async function opened(place: DifferencePlace, answered = true): Promise<string> {
  const { world, ada, mira, idea } = place;
  const position = 'A photo is enough; I do not need it to be clever.';
  const { difference } = await say(world, ada, 'openDifference', {
    ideaId: idea.id,
    position,
    importance: 'BLOCKS_ME',
  });
  if (answered) {
    const input = {
      differenceId: difference.id,
      position: 'A wrong digit costs more.',
      importance: 'MATTERS',
    };
    await say(world, mira, 'saySide', input);
  }
  return difference.id;
}
