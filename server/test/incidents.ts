import type { Came, RecoveryPlace, TestRecovery } from './recoveries.js';
import type { TestMember, World } from './world.js';

const INCIDENT = `id number path title state reportOn hitCount viewerWasHit viewerFollows blocks { kind text }
  author { name } report { by { name } learned wentWell changed } promise { id state dueOn text quote }
  ideas { title } thread { id } viewerRecovery { id state path } viewerCan`;
const RESULT = `{ __typename ... on IncidentChanged { incident { ${INCIDENT} } }
  ... on InvalidInput { fields { path code message } } ... on WordingHint { words } ... on Problem { message } }`;

export interface TestIncident {
  id: string;
  number: number;
  path: string;
  title: string;
  state: string;
  reportOn: string;
  hitCount: number;
  viewerWasHit: boolean;
  blocks: { kind: string; text: string }[];
  report: { learned: string } | null;
  promise: { id: string; state: string; dueOn: string; text: string; quote: string };
  ideas: { title: string }[];
  thread: { id: string };
  viewerRecovery: Pick<TestRecovery, 'id' | 'state' | 'path'> | null;
  viewerCan: string[];
}

/** What came of a mutation. */
export type IncidentCame = Omit<Came, 'recovery'> & { incident: TestIncident };

export const BLOCKS = [
  { kind: 'APOLOGY', text: 'We are sorry. Your readings of last night are lost, and you counted on us.' },
  { kind: 'WHAT_HAPPENED', text: 'A change of ours deleted what came in between two and four.' },
  { kind: 'WHAT_WE_DO', text: 'We bring back what the meters still hold.' },
  { kind: 'REPORT_BACK', text: 'We report here what came of it.' },
];
export const REPORT = {
  learned: 'We changed a live table at night.',
  wentWell: 'The meters kept a copy.',
  changed: 'Nothing is deleted without a copy now.',
};

/** Tells of an incident, due on 10 March unless something else is given. */
export async function publish(
  { world, space }: Pick<RecoveryPlace, 'world' | 'space'>,
  who: TestMember,
  more: object = {},
): Promise<IncidentCame> {
  const input = {
    spaceId: space.id,
    title: 'Readings were lost',
    blocks: BLOCKS,
    reportOn: '2026-03-10',
    ...more,
  };
  const document = `mutation ($input: PublishIncidentInput!) { publishIncident(input: $input) ${RESULT} }`;
  return (await world.as(who).run<{ publishIncident: IncidentCame }>(document, { input })).publishIncident;
}

export async function report(
  world: World,
  who: TestMember,
  incidentId: string,
  more: object = {},
): Promise<IncidentCame> {
  const document = `mutation ($input: ReportOnIncidentInput!) { reportOnIncident(input: $input) ${RESULT} }`;
  const input = { incidentId, ...REPORT, ...more };
  return (await world.as(who).run<{ reportOnIncident: IncidentCame }>(document, { input })).reportOnIncident;
}

export async function hit(
  world: World,
  who: TestMember,
  incidentId: string,
  text: string | null = 'My bill is wrong now.',
): Promise<IncidentCame> {
  const document = `mutation ($input: SayItHitMeInput!) { sayItHitMe(input: $input) ${RESULT} }`;
  return (await world.as(who).run<{ sayItHitMe: IncidentCame }>(document, { input: { incidentId, text } }))
    .sayItHitMe;
}

/** The incident of a number as somebody sees it. */
export async function incidentOf(
  world: World,
  who: TestMember | null,
  number: number,
): Promise<TestIncident | null> {
  const document = `query ($number: Int!) { incident(number: $number) { ${INCIDENT} } }`;
  return (await world.as(who).run<{ incident: TestIncident | null }>(document, { number })).incident;
}
