import type { RecoveryCause } from '@rapport/shared/vocabulary';
import { openWrite } from '../src/platform/command.js';
import { systemIds } from '../src/platform/ids.js';
import { openRecovery } from '../src/recoveries/recovery.module.js';
import { postIdea, type TestIdea } from './ideas.js';
import { inboxOf } from './inbox.js';
import type { TestMember, TestSpace, World } from './world.js';

/** What a recovery shows to both sides. */
export const RECOVERY = `id path cause causes { cause said path at } about { title path } state overdue
  openedAt contactDueAt contactedAt wordDueAt putRightAt closedAt member { name } owner { name }
  words { kind text link author { name } } handOvers { note to { name } }
  missing contactsWithoutReply closesWithoutReplyFrom viewerCan`;
const RESULT = `{ __typename ... on RecoveryChanged { recovery { ${RECOVERY} } }
  ... on InvalidInput { fields { path code message } } ... on WordingHint { words } ... on Problem { message } }`;

export interface TestRecovery {
  id: string;
  path: string;
  cause: RecoveryCause;
  causes: { cause: RecoveryCause; said: string | null; path: string | null }[];
  about: { title: string; path: string } | null;
  state: string;
  overdue: boolean;
  contactDueAt: string;
  contactedAt: string | null;
  wordDueAt: string | null;
  putRightAt: string | null;
  closedAt: string | null;
  member: { name: string };
  owner: { name: string };
  words: { kind: string; text: string; link: string | null; author: { name: string } }[];
  handOvers: { note: string; to: { name: string } }[];
  missing: string[];
  contactsWithoutReply: number;
  closesWithoutReplyFrom: string | null;
  viewerCan: string[];
}

/** What came of a mutation. */
export interface Came {
  __typename: string;
  recovery: TestRecovery;
  message: string;
  words: string[];
  fields: { path: string; code: string; message: string }[];
}

/** Ada's idea, which Mira answers for; Jon answers for the space, Lead is admin, Ben another customer. */
export interface RecoveryPlace {
  world: World;
  ada: TestMember;
  ben: TestMember;
  mira: TestMember;
  jon: TestMember;
  lead: TestMember;
  space: TestSpace;
  idea: TestIdea;
}

export async function recoveryPlace(world: World): Promise<RecoveryPlace> {
  const ada = await world.member('CUSTOMER', 'Ada');
  const ben = await world.member('CUSTOMER', 'Ben');
  const mira = await world.member('STAFF', 'Mira');
  const jon = await world.member('STAFF', 'Jon');
  const lead = await world.member('ADMIN', 'Lead');
  const space = await world.space();
  await world.services.db.connections.query('update space set default_owner_id = $1 where id = $2', [
    jon.id,
    space.id,
  ]);
  const idea = await postIdea(world, ada, space);
  return { world, ada, ben, mira, jon, lead, space, idea };
}

/** Lets something go wrong for somebody, as the feature it comes from does in its own transaction. */
export async function goWrong(
  { world, mira, idea, ada }: RecoveryPlace,
  given: {
    who?: TestMember;
    cause?: RecoveryCause;
    sourceId?: string;
    ownerId?: string | null;
    threadId?: string;
  } = {},
): Promise<void> {
  const who = given.who ?? ada;
  await world.services.db.transaction((tx) =>
    openRecovery(openWrite(world.services, who.actor, tx), {
      memberId: who.id,
      threadId: given.threadId ?? idea.threadId,
      cause: given.cause ?? 'ANSWER_RATING',
      sourceId: given.sourceId ?? systemIds.next(),
      ownerId: given.ownerId === undefined ? mira.id : given.ownerId,
    }),
  );
}

/** Somebody's own recoveries, the last opened first. */
export async function ownRecoveries(world: World, who: TestMember): Promise<TestRecovery[]> {
  const { viewer } = await world
    .as(who)
    .run<{ viewer: { recoveries: { totalCount: number; edges: { node: TestRecovery }[] } } }>(
      `query { viewer { recoveries { totalCount edges { node { ${RECOVERY} } } } } }`,
    );
  return viewer.recoveries.edges.map(({ node }) => node);
}

/** Opens one for Ada and answers its id. */
export async function openedFor(place: RecoveryPlace): Promise<string> {
  await goWrong(place);
  const [first] = await ownRecoveries(place.world, place.ada);
  if (!first) {
    throw new Error('No recovery was opened.');
  }
  return first.id;
}

export async function say(
  { world }: Pick<RecoveryPlace, 'world'>,
  who: TestMember,
  recoveryId: string,
  kind: string,
  more: object = {},
): Promise<Came> {
  const input = { recoveryId, kind, text: `Here is the ${kind.toLowerCase()} of it.`, ...more };
  const { writeInRecovery } = await world
    .as(who)
    .run<{ writeInRecovery: Came }>(
      `mutation ($input: WriteInRecoveryInput!) { writeInRecovery(input: $input) ${RESULT} }`,
      { input },
    );
  return writeInRecovery;
}

/** Says everything the team owes. */
export async function sayAll(place: RecoveryPlace, recoveryId: string): Promise<void> {
  for (const kind of ['APOLOGY', 'LEARNED', 'FIX']) {
    const came = await say(place, place.mira, recoveryId, kind);
    if (came.__typename !== 'RecoveryChanged') {
      throw new Error(came.message);
    }
  }
}

/** Does one of the acts that take nothing but the recovery. */
export async function act(
  { world }: RecoveryPlace,
  who: TestMember,
  name: 'sayPutRight' | 'closeWithoutReply',
  id: string,
): Promise<Came> {
  const came = await world
    .as(who)
    .run<Record<string, Came>>(`mutation ($id: ID!) { ${name}(recoveryId: $id) ${RESULT} }`, { id });
  return came[name] as Came;
}

export async function reopen({ world }: RecoveryPlace, who: TestMember, recoveryId: string): Promise<Came> {
  const { reopenRecovery } = await world
    .as(who)
    .run<{ reopenRecovery: Came }>(
      `mutation ($input: ReopenRecoveryInput!) { reopenRecovery(input: $input) ${RESULT} }`,
      { input: { recoveryId, text: 'It happened again today.' } },
    );
  return reopenRecovery;
}

export async function handOver(
  { world }: RecoveryPlace,
  who: TestMember,
  input: { recoveryId: string; toId: string; note: string },
): Promise<Came> {
  const { handOverRecovery } = await world
    .as(who)
    .run<{ handOverRecovery: Came }>(
      `mutation ($input: HandOverRecoveryInput!) { handOverRecovery(input: $input) ${RESULT} }`,
      { input },
    );
  return handOverRecovery;
}

/** What somebody heard of recoveries, such as `RECOVERY_OPENED RESPONSIBLE 1 Ada`, by kind: of one moment none is first. */
export async function heard({ world }: RecoveryPlace, who: TestMember): Promise<string[]> {
  return (await inboxOf(world, who))
    .filter(({ kind }) => kind.startsWith('RECOVERY_'))
    .map(({ kind, reason, count, actors }) => `${kind} ${reason} ${count} ${actors[0]?.name}`)
    .toSorted();
}
