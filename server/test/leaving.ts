import { modules } from '../src/modules.js';
import { schemaOf } from '../src/platform/schema.js';
import type { Browser } from './browser.js';
import type { usePlace } from './place.js';
import { World, type TestMember, type TestSpace } from './world.js';

export const LEAVE = `mutation ($input: LeaveCommunityInput!) { leaveCommunity(input: $input) { __typename
  ... on CommunityLeft { words } ... on Problem { message } ... on InvalidInput { fields { path code } } } }`;
export interface Left {
  __typename: string;
  fields?: { path: string; code: string }[];
}
/** Somebody leaves from their browser. */
export const leave = async (browser: Browser, input: object): Promise<Left> =>
  (await browser.graphql<{ leaveCommunity: Left }>(LEAVE, { input })).leaveCommunity;

/** Noa, who may leave, among others. */
export interface LeavingScene {
  world: World;
  noa: TestMember & { browser: Browser };
  ben: TestMember;
  mira: TestMember;
  space: TestSpace;
}

/** A community of its own with somebody of that name signed in, a customer, one of the team and an admin. */
export async function leavingScene(place: ReturnType<typeof usePlace>, name: string): Promise<LeavingScene> {
  const communityId = await place.community();
  const world = new World(place.services, await schemaOf(modules), place.clock, communityId);
  const email = `noa-${communityId}@${name.split(' ')[1]?.toLowerCase()}.example`;
  const browser = await place.signedIn(email, name);
  const id = (await browser.viewer())?.id ?? '';
  const ben = await world.member('CUSTOMER', 'Ben');
  const mira = await world.member('STAFF', 'Mira');
  await world.member('ADMIN', 'Lead');
  const actor = { ...ben.actor, memberId: id };
  return { world, noa: { id, name, email, actor, browser }, ben, mira, space: await world.space() };
}

/** Noa is credited for an idea, and agrees. */
export async function creditNoa({ world, noa, mira }: LeavingScene, ideaId: string): Promise<void> {
  await world.services.db.connections.query(
    `insert into credit (community_id, id, idea_id, member_id, given_by_id, kind, what, consent, created_at, consent_at)
     values ($1, gen_random_uuid(), $2, $3, $4, 'COMMENT', 'said where it hurts', 'GIVEN', $5, $5)`,
    [world.communityId, ideaId, noa.id, mira.id, world.clock.now()],
  );
}

/** Who wrote an idea and is credited for it, as others see it. */
export const CREDITS = `query ($number: Int!) { idea(number: $number) { credits { member { name } } author { name hasLeft } } }`;
export interface Seen {
  idea: { credits: { member: { name: string } }[]; author: { name: string; hasLeft: boolean } };
}
