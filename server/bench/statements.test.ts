import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { execute, Kind, parse, visit, type DefinitionNode, type DocumentNode } from 'graphql';
import { expect, it } from 'vitest';
import { projectRoot } from '../src/platform/project-root.js';
import { SpaceEntity } from '../src/spaces/space.entity.js';
import { postIdea, type TestIdea } from '../test/ideas.js';
import { publish } from '../test/incidents.js';
import { act, announced, LINES, meetingOf, meetingPlace, write as writeUp } from '../test/meetings.js';
import { published } from '../test/outcomes.js';
import { madePromise, promisePlace, promising, SAID } from '../test/promises.js';
import { confirmedReadBack } from '../test/read-backs.js';
import { commentBy } from '../test/threads.js';
import { useWorlds, type TestMember, type World } from '../test/world.js';
import { countStatements } from './count-statements.js';
import { IDEA_LIST, IDEA_PAGE, IRRITANT_LIST, IRRITANT_PAGE, SUGGESTION_PAGE, SUPPORT } from './questions.js';
import { STATEMENTS } from './statements.js';

const inWorld = useWorlds(import.meta.filename);
const counter = countStatements();

/** Statements of the second time: then the community is known to the process, as it nearly always is. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  await work();
  const before = counter.count();
  await counter.within(work);
  return counter.count() - before;
}

/** A place with ideas and talk enough that a statement for each of them would show. */
async function place(): Promise<{ world: World; reader: TestMember; idea: TestIdea }> {
  const world = await inWorld();
  const [author, reader, space] = [await world.member(), await world.member(), await world.space()];
  const ideas: TestIdea[] = [];
  for (const title of ['One', 'Two', 'Three']) ideas.push(await postIdea(world, author, space, title));
  const idea = ideas[0]!;
  for (const text of ['First', 'Second', 'Third']) {
    const parentId = await commentBy(world, reader, idea.threadId, text);
    await commentBy(world, author, idea.threadId, `${text} again`, { parentId });
  }
  const staff = await world.member('STAFF');
  // As most spaces do, this one has somebody who answers for it, who is named on its pages.
  await world.services.db.transaction((tx) =>
    tx.update(
      SpaceEntity,
      { communityId: world.communityId, id: space.id },
      { defaultOwnerId: staff.actor.memberId },
    ),
  );
  await world.as(staff).run(ANSWER, {
    input: { ideaId: idea.id, stageId: space.stages.CONSIDERING, text: 'We are thinking about it.' },
  });
  await confirmedReadBack(world, staff, author, ideas[1]!.id);
  await world.as(staff).run(ANSWER, {
    input: {
      ideaId: ideas[1]?.id,
      stageId: space.stages.DECLINED,
      text: 'Not for now.',
      reason: 'The meters differ.',
      constraint: 'Eleven types.',
      serves: 'Nobody waits in vain.',
      wouldChange: 'A standard.',
      reviewOn: '2026-09-01',
    },
  });
  return { world, reader, idea };
}

const ANSWER = `mutation ($input: AnswerIdeaInput!) {
  answerIdea(input: $input) { ... on AnswerGiven { answer { id } } }
}`;

it('answers what the benches ask with exactly these statements', async () => {
  const { world, reader, idea } = await place();
  const as = world.as(reader);
  const supporters = [world.as(await world.member()), world.as(await world.member())];
  const support = async (): Promise<unknown> =>
    supporters.pop()?.run(SUPPORT, { input: { ideaId: idea.id }, key: randomUUID() });
  const list = await statementsOf(() => as.run(IDEA_LIST, { first: 20, sort: 'TRENDING' }));
  const page = await statementsOf(() => as.run(IDEA_PAGE, { number: idea.number }));
  expect(list).toBe(STATEMENTS.list);
  expect(page).toBe(STATEMENTS.page);
  expect(await statementsOf(support)).toBe(STATEMENTS.support);
});

it('answers what is built together with exactly these statements, however much of it there is', async () => {
  const { world, reader, idea } = await place();
  const space = await world.space();
  const irritants: string[] = [];
  for (const title of ['One', 'Two', 'Three']) {
    const { reportIrritant } = await world
      .as(await world.member())
      .run<{ reportIrritant: { irritant: { id: string; number: number } } }>(REPORT, {
        input: { spaceId: space.id, title, situation: 'It is dark there.' },
      });
    irritants.push(reportIrritant.irritant.id);
  }
  for (const irritantId of irritants) {
    for (const member of [reader, await world.member()]) {
      await world.as(member).run(ME_TOO, { input: { irritantId, situation: 'Here too.' } });
    }
  }
  const revision = 1;
  const text = { title: 'One more', text: 'Other words.', why: 'They say more.' };
  await world.as(reader).run(SUGGEST, { input: { ideaId: idea.id, fromRevision: revision, ...text } });
  const as = world.as(await world.member());
  const list = await statementsOf(() => as.run(IRRITANT_LIST, { first: 20, sort: 'MOST_REPORTED' }));
  const page = await statementsOf(() => as.run(IRRITANT_PAGE, { number: 1 }));
  const suggestion = await statementsOf(() => as.run(SUGGESTION_PAGE, { idea: idea.number, number: 1 }));
  expect([list, page, suggestion]).toEqual([
    STATEMENTS.irritantList,
    STATEMENTS.irritantPage,
    STATEMENTS.suggestionPage,
  ]);
});

const REPORT = `mutation ($input: ReportIrritantInput!) {
  reportIrritant(input: $input) { ... on IrritantReported { irritant { id number } } ... on Problem { message } }
}`;
const ME_TOO = `mutation ($input: MeTooInput!) { meToo(input: $input) { __typename ... on Problem { message } } }`;
const SUGGEST = `mutation ($input: SuggestEditInput!) { suggestEdit(input: $input) { __typename ... on Problem { message } } }`;

/** One page as a visitor gets it: all its operations share one context, as `web/in-process.ts` does it. */
async function visitorsPage(world: World, name: string, variables: Record<string, unknown>): Promise<void> {
  const contextValue = world.as(null).context();
  for (const document of [clientDocument('Shell'), clientDocument(name)]) {
    const { errors } = await execute({
      schema: world.schema,
      document,
      variableValues: variables,
      contextValue,
    });
    expect(errors).toBeUndefined();
  }
}

it('renders pages for visitors with exactly these statements', async () => {
  const { world, idea } = await place();
  const list = await statementsOf(() => visitorsPage(world, 'IdeaList', { first: 20, sort: 'TRENDING' }));
  const one = await statementsOf(() => visitorsPage(world, 'IdeaPage', { number: idea.number }));
  expect([list, one]).toEqual([STATEMENTS.htmlList, STATEMENTS.htmlIdea]);
});

/** Ideas with a promise each, half of them moved or handed on; two of them shipped, and two incidents. */
async function keeping(
  world: World,
): Promise<{ idea: number; promise: string; outcome: number; incident: number }> {
  const at = await promisePlace(world);
  const { ada, ben, mira, jon, space } = at;
  const [ideas, promises]: [TestIdea[], string[]] = [[], []];
  for (let n = 0; n < 4; n += 1) {
    const idea = await postIdea(world, n % 2 === 0 ? ada : ben, space, `Lamp ${n}`);
    const commentId = await commentBy(world, n % 2 === 0 ? mira : jon, idea.threadId, SAID);
    const { id } = await madePromise({ ...at, idea, commentId });
    if (n < 2) {
      await promising(world, mira, 'movePromise', {
        promiseId: id,
        dueOn: '2026-03-20',
        why: 'Lamps are late.',
      });
      await promising(world, mira, 'handOverPromise', {
        promiseId: id,
        toId: jon.id,
        note: 'Jon has the lamps.',
      });
    }
    ideas.push(idea);
    promises.push(id);
  }
  const outcomes = [];
  for (const n of [0, 1]) {
    const more = { keepsPromiseIds: [promises[n]] };
    outcomes.push(await published(world, mira, space, [ideas[n]!, ideas[n + 2]!], more));
  }
  const incidents = [await publish(at, mira), await publish(at, jon)];
  return {
    idea: ideas[0]!.number,
    promise: promises[1]!,
    outcome: outcomes[1]!.number,
    incident: incidents[1]!.incident.number,
  };
}

it('shows how the team keeps its word with exactly these statements, however much of it there is', async () => {
  const world = await inWorld();
  const { idea, promise, outcome, incident } = await keeping(world);
  const costs = async (name: string, variables: Record<string, unknown>): Promise<number> =>
    statementsOf(() => visitorsPage(world, name, variables));
  expect({
    htmlPromises: await costs('Promises', { first: 20 }),
    htmlPromise: await costs('PromisePage', { id: promise }),
    htmlOutcomes: await costs('OutcomeList', { first: 20 }),
    htmlOutcome: await costs('OutcomePage', { number: outcome }),
    htmlKeptIdea: await costs('IdeaKept', { number: idea }),
    htmlIncidents: await costs('IncidentList', { first: 20 }),
    htmlIncident: await costs('IncidentPage', { number: incident }),
    htmlAccountability: await costs('Accountability', { range: 'LAST_90_DAYS' }),
  }).toEqual(Object.fromEntries(Object.entries(STATEMENTS).filter(([name]) => KEEPING.has(name))));
});

it('shows where people met with exactly these statements, however many came and whatever was said', async () => {
  const at = await meetingPlace(await inWorld());
  const { world, ada, ben, mira, idea } = at;
  let number = 0;
  for (const title of ['One', 'Two']) {
    const meeting = await announced(at, { title, kind: 'INTERVIEW', ideaIds: [idea.id] });
    number = meeting.number;
    for (const who of [ada, ben]) {
      await act(world, who, 'takeSeat', { meetingId: meeting.id });
      const asked = await act(world, who, 'askInMeeting', {
        meetingId: meeting.id,
        text: 'When?',
        named: true,
      });
      const questionId = asked.meeting?.questions.at(-1)?.id ?? '';
      await act(world, mira, 'answerMeetingQuestion', { questionId, answer: 'Soon.' });
    }
  }
  world.clock.advance({ days: 4 });
  const meetingId = (await meetingOf(world, mira, number))?.id;
  await writeUp(at, 'closeMeeting', { meetingId, fromRevision: 0, lines: LINES });
  expect({
    htmlMeetings: await statementsOf(() =>
      visitorsPage(world, 'MeetingList', { first: 20, filter: { past: true } }),
    ),
    htmlMeeting: await statementsOf(() => visitorsPage(world, 'MeetingPage', { number })),
  }).toEqual({ htmlMeetings: STATEMENTS.htmlMeetings, htmlMeeting: STATEMENTS.htmlMeeting });
});

const KEEPING = new Set([
  'htmlPromises',
  'htmlPromise',
  'htmlOutcomes',
  'htmlOutcome',
  'htmlKeptIdea',
  'htmlIncidents',
  'htmlIncident',
  'htmlAccountability',
]);

const definitions = globSync('client/src/**/*.graphql', { cwd: projectRoot }).flatMap(
  (file) => parse(readFileSync(join(projectRoot, file), 'utf8')).definitions,
);

/** An operation of the client with all fragments it uses. */
function clientDocument(name: string): DocumentNode {
  const named = new Map<string, DefinitionNode>();
  const add = (definition: DefinitionNode | undefined): void => {
    if (!definition || !('name' in definition) || !definition.name) throw new Error(`There is no ${name}.`);
    if (named.has(definition.name.value)) return;
    named.set(definition.name.value, definition);
    visit(definition, {
      FragmentSpread: (spread) =>
        add(
          definitions.find(
            (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === spread.name.value,
          ),
        ),
    });
  };
  add(definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name));
  return visit({ kind: Kind.DOCUMENT, definitions: [...named.values()] } as DocumentNode, {
    Directive: ({ name: { value } }) => (value === 'unmask' ? null : undefined),
  });
}
