import type { Caller } from '../caller.ts';
import type { Place } from '../place.ts';
import type { Space } from '../things.ts';
import { NOBODY, type About } from './act.ts';
import type { Written } from './written.ts';

const MISSING = 999_999;

/** One read with the arguments for what is there, and for what is not. */
export type Read = [query: string, real: object, missing: object];

/** Every read that takes the id, number or address of something written together. */
export function readsOf(written: Written, space: Space): Read[] {
  const { idea, suggestionId, suggestionNumber, irritantId, irritantNumber, callId } = written;
  const { rootCauseNumber, rootCauseId, suggestionThreadId, irritantThreadId } = written;
  const numbered = 'query ($n: Int!)';
  const named = 'query ($id: ID!)';
  const within = 'query ($id: String!)';
  const slug = [{ id: space.slug }, { id: 'no-such-space' }] as const;
  return [
    [`${numbered} { irritant(number: $n) { id title } }`, { n: irritantNumber }, { n: MISSING }],
    [`${numbered} { rootCause(number: $n) { id title } }`, { n: rootCauseNumber }, { n: MISSING }],
    [
      `query ($i: Int!, $n: Int!) { suggestion(idea: $i, number: $n) { id text } }`,
      { i: idea.number, n: suggestionNumber },
      { i: MISSING, n: 1 },
    ],
    [`${named} { call(id: $id) { id question } }`, { id: callId }, { id: NOBODY }],
    [`${named} { thread(id: $id) { id } }`, { id: suggestionThreadId }, { id: NOBODY }],
    [`${named} { thread(id: $id) { id } }`, { id: irritantThreadId }, { id: NOBODY }],
    [`${named} { ideaById(id: $id) { id differences { id } } }`, { id: idea.id }, { id: NOBODY }],
    [`${named} { mergePreview(sourceId: $id, targetId: $id) { both } }`, { id: idea.id }, { id: NOBODY }],
    [
      `${named} { irritants(filter: { rootCause: $id }) { totalCount edges { cursor } } }`,
      { id: rootCauseId },
      { id: NOBODY },
    ],
    [`${within} { irritants(filter: { space: $id }) { totalCount edges { cursor } } }`, ...slug],
    [`${within} { irritants(filter: { space: $id, mine: true }) { totalCount } }`, ...slug],
    [`${within} { irritants(filter: { space: $id, reportedByMe: true }) { totalCount } }`, ...slug],
    [`${within} { rootCauses(space: $id) { edges { cursor } } }`, ...slug],
    [`${within} { journeyStages(space: $id) }`, ...slug],
    [`${within} { similar(text: "stairs hurt meter idea", space: $id) { __typename } }`, ...slug],
    [
      `query ($id: String!) { draft(kind: SUGGESTION, subject: $id) { body } }`,
      { id: suggestionId },
      { id: NOBODY },
    ],
    [
      `query ($id: String!) { draft(kind: REPORT, subject: $id) { body } }`,
      { id: irritantId },
      { id: NOBODY },
    ],
  ];
}

/** Every mutation about something written together, as one about what is there and one about what is not. */
export function writesTo(written: Written, anybody: string): [name: string, real: About, missing: About][] {
  const ids = written;
  const on = (field: string, id: string, more: object = {}): [About, About] => [
    { input: { [field]: id, ...more } },
    { input: { [field]: NOBODY, ...more } },
  ];
  const at = (field: string, id: string, more: object = {}): [About, About] => [
    { [field]: id, ...more },
    { [field]: NOBODY, ...more },
  ];
  const { irritantId, rootCauseId, suggestionId, differenceId, idea } = ids;
  const words = { words: 'x' };
  const position = { position: 'x', importance: 'NICE' };
  const revised = { fromRevision: 1, title: 'x', text: 'y' };
  return [
    ['suggestEdit', ...on('ideaId', idea.id, { ...revised, why: 'z' })],
    ['acceptSuggestion', ...on('suggestionId', suggestionId, { fromRevision: 1 })],
    ['declineSuggestion', ...on('suggestionId', suggestionId, { reason: 'x' })],
    ['withdrawSuggestion', ...at('suggestionId', suggestionId)],
    ['supportSuggestion', ...at('suggestionId', suggestionId)],
    ['withdrawSuggestionSupport', ...at('suggestionId', suggestionId)],
    ['nameDecider', ...at('ideaId', idea.id, { memberId: anybody })],
    ['keepSupport', ...at('ideaId', idea.id)],
    ['inviteCoAuthor', ...on('ideaId', idea.id, { memberId: anybody })],
    ['answerCoAuthorInvitation', ...at('ideaId', idea.id, { accept: true })],
    ['leaveCoAuthorship', ...at('ideaId', idea.id)],
    ['giveCredit', ...on('ideaId', idea.id, { memberId: anybody, what: 'x' })],
    ['askReadBack', ...on('ideaId', idea.id, { revision: 1, ...words })],
    ['answerReadBack', ...on('readBackId', ids.readBackId, { confirmed: true })],
    ['openDifference', ...on('ideaId', idea.id, position)],
    ['saySide', ...on('differenceId', differenceId, position)],
    ['sayWhatIsShared', ...on('differenceId', differenceId, words)],
    ['addTriedOption', ...on('differenceId', differenceId, { ...words, cameOfIt: 'y' })],
    ['proposeOutcome', ...on('differenceId', differenceId, { ...words, outcome: 'RESOLVED' })],
    ['agreeToShared', ...at('differenceId', differenceId, { proposalId: ids.sharedId })],
    ['agreeToOutcome', ...at('differenceId', differenceId, { proposalId: ids.proposalId })],
    ['nameTeamSide', ...at('differenceId', differenceId, { memberId: anybody })],
    ['mergeIdeas', ...on('sourceId', idea.id, { targetId: idea.id, why: 'x' })],
    ['objectToMerge', ...on('mergeId', ids.mergeId, words)],
    ['undoMerge', ...on('mergeId', ids.mergeId, { why: 'x' })],
    ['linkIdeas', ...on('ideaId', idea.id, { otherId: idea.id, kind: 'RELATES_TO' })],
    ['unlinkIdeas', ...at('linkId', ids.linkId)],
    ['meToo', ...on('irritantId', irritantId)],
    ['takeBackMeToo', ...at('irritantId', irritantId)],
    ['editIrritant', ...on('irritantId', irritantId, { fromRevision: 1, title: 'x', situation: 'y' })],
    ['withdrawIrritant', ...at('irritantId', irritantId)],
    ['restoreIrritant', ...at('irritantId', irritantId)],
    ['markSame', ...on('irritantId', irritantId, { sameAsId: ids.otherIrritantId })],
    ['unmarkSame', ...at('irritantId', ids.otherIrritantId)],
    ['reopenIrritant', ...at('irritantId', irritantId, { why: 'x' })],
    ['letGo', ...at('irritantId', irritantId)],
    ['fixIrritant', ...on('irritantId', irritantId, words)],
    ['callForIdeas', ...on('irritantId', irritantId, { question: 'x' })],
    ['callForIdeas', ...on('rootCauseId', rootCauseId, { question: 'x' })],
    ['fixRootCause', ...on('rootCauseId', rootCauseId, words)],
    ['gatherIrritants', ...on('rootCauseId', rootCauseId, { irritantIds: [irritantId] })],
    ['editRootCause', ...on('rootCauseId', rootCauseId, { title: 'x', explanation: 'y', ownerId: anybody })],
    ['endCall', ...at('callId', ids.callId)],
    ['linkIdeaToIrritant', ...on('ideaId', idea.id, { irritantId })],
    ['unlinkIdeaFromIrritant', ...on('ideaId', idea.id, { irritantId })],
  ];
}

const IDEA = `id title text excerpt path openSuggestionCount differenceCount openDifferenceCount formerSupport
  credits { what member { name } idea { title } } coAuthors { name } links { idea { title } }
  differences { sides { position } shared outcomeWords options { words cameOfIt } proposal { words } }
  readBacks { words correction } mergedFrom { why source { title } } mergedInto { why target { title } } goesOnAs { title }
  irritants { title situation reportCount } rootCauses { title explanation }
  suggestions { edges { node { title text why path } } } answers { text }`;

/** Lists and the like that nobody has to know an address for. */
export const LISTS: readonly string[] = [
  `{ ideas(first: 5, sort: NEWEST) { totalCount edges { node { ${IDEA} } } } }`,
  '{ irritants(first: 50) { totalCount edges { node { title situation workaround likes dislikes journeyStage excerpt path reportCount sameAs { title } rootCause { title } call { question } ideas { title } same { title } reports { edges { node { situation } } } } } } }',
  '{ irritants(first: 50, filter: { reportedByMe: true }) { totalCount edges { node { title viewerReport { situation } } } } mine: irritants(first: 50, filter: { mine: true }) { totalCount edges { node { title } } } }',
  '{ rootCauses(first: 50) { edges { node { title explanation path reportCount irritants { title } ideas { title } call { question } } } } journeyStages }',
  '{ inbox(first: 50) { edges { node { kind excerpt path subject { __typename ... on Idea { title } ... on Irritant { title } ... on Suggestion { title } } } } } }',
  '{ viewer { unreadCount follows(first: 50) { edges { node { since subject { __typename ... on Idea { title } ... on Irritant { title } ... on Suggestion { title } } } } } ideas(first: 50) { edges { node { title } } } drafts { subject body } } }',
  '{ viewer { credits(first: 50) { edges { node { what path idea { title } } } } coAuthorInvitations { message idea { title } } } }',
  '{ recentAnswers(first: 50) { edges { node { text idea { title } } } } }',
];

/** Pages and files where words of others could stand. */
export function pagesAbout(
  { idea, irritantPath, rootCausePath, suggestionNumber }: Written,
  people: Caller[],
): string[] {
  return [
    '/',
    '/ideas',
    '/irritants',
    '/sitemap.xml',
    '/inbox',
    idea.path,
    `/social${idea.path}.png`,
    ...['suggestions', `suggestions/${suggestionNumber}`, 'suggest', 'versions', 'differences'].map(
      (part) => `${idea.path}/${part}`,
    ),
    irritantPath,
    `/social${irritantPath}.png`,
    rootCausePath,
    ...people.map(({ memberId }) => `/members/${memberId}`),
  ];
}

/** Words of the address that was asked for may be repeated; they are no news. */
export function without(path: string, text: string): string {
  const words = path.split(/[/?=.]/).filter((part) => part.length > 8);
  return words.reduce((rest, part) => rest.replaceAll(part, ''), text);
}

export const visitorOf = (place: Place): Caller => place.visitor('198.18.0.9');
