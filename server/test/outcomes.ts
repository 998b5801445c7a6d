import type { TestIdea } from './ideas.js';
import type { TestMember, TestSpace, World } from './world.js';

const PROBLEMS = `... on InvalidInput { fields { path code message } } ... on Problem { code message }`;
const PUBLISH = `mutation ($input: PublishOutcomeInput!, $key: UUID) {
  publishOutcome(input: $input, idempotencyKey: $key) {
    __typename ... on OutcomePublished { people outcome { id number path kind title thread { id } } } ${PROBLEMS}
  }
}`;
const EDIT = `mutation ($input: EditOutcomeInput!) {
  editOutcome(input: $input) { __typename ... on OutcomeChanged { outcome { id revision title } } ${PROBLEMS} }
}`;

export interface Published {
  __typename: string;
  message?: string;
  fields?: { path: string; code: string; message: string }[];
  people?: number;
  outcome?: { id: string; number: number; path: string; kind: string; title: string; thread: { id: string } };
}

/** Words for an outcome that nobody could object to. */
export function wordsFor(world: World): Record<string, unknown> {
  return {
    title: 'Read the meter from a photo',
    summary: 'A photo of the meter is enough now, even of a dark cellar.',
    text: 'Take a photo and look at the number before you send it.',
    shippedOn: world.clock.now().toISOString().slice(0, 10),
  };
}

/** Tells of an outcome of these ideas through the API, the way a person would. */
export async function publish(
  world: World,
  who: TestMember,
  space: TestSpace,
  ideas: readonly (TestIdea | { ideaId: string; note?: string })[],
  more: Record<string, unknown> = {},
  key?: string,
): Promise<Published> {
  const input = {
    kind: 'RELEASE',
    spaceId: space.id,
    ...wordsFor(world),
    ideas: ideas.map((idea) => ('ideaId' in idea ? idea : { ideaId: idea.id })),
    ...more,
  };
  const data = await world.as(who).run<{ publishOutcome: Published }>(PUBLISH, { input, key });
  return data.publishOutcome;
}

/** The same, where it must succeed. */
export async function published(
  ...given: Parameters<typeof publish>
): Promise<Required<Published>['outcome']> {
  const { outcome, message, fields } = await publish(...given);
  if (!outcome) throw new Error(`Nothing was told: ${message} ${JSON.stringify(fields)}`);
  return outcome;
}

export async function edit(
  world: World,
  who: TestMember,
  outcomeId: string,
  input: Record<string, unknown>,
): Promise<Published & { outcome?: { revision: number } }> {
  const given = { outcomeId, fromRevision: 1, ...wordsFor(world), ...input };
  const data = await world
    .as(who)
    .run<{ editOutcome: Published & { outcome?: { revision: number } } }>(EDIT, { input: given });
  return data.editOutcome;
}

/** Refusals in short, such as `ideas.0.ideaId INVALID`. */
export const refusals = ({ fields = [] }: Published): string[] =>
  fields.map(({ path, code }) => `${path} ${code}`);
