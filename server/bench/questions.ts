import { FLOOR } from './floors/floor-routes.js';
import type { BenchServer } from './bench-server.js';
import type { Place } from './place.js';
import type { Side } from './turns.js';

type Plan = Side['plan'];

export const MEMBER = 'id name role title';

export const IDEA_LIST = `query IdeaList($first: Int!, $sort: IdeaSort!) {
  ideas(first: $first, sort: $sort) {
    edges { cursor node {
      id number path title excerpt createdAt commentCount
      author { ${MEMBER} } stage { id name category } tags { id name slug }
      support { customers team blocks matters nice } viewerVote { id importance }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const IDEA_PAGE = `query IdeaPage($number: Int!) {
  idea(number: $number) {
    id number path title textHtml createdAt revision viewerCan viewerFollows commentCount
    author { ${MEMBER} } stage { id name category } space { id name slug } tags { id name slug }
    support { customers team blocks matters nice } viewerVote { id importance }
    answers {
      id textHtml reason constraint wouldChange reviewOn noReviewReason createdAt
      fromStage { name category } toStage { name category } author { ${MEMBER} }
    }
    thread { id comments(first: 20) {
      edges { cursor node { id textHtml createdAt editedAt staffOnly viewerCan author { ${MEMBER} } } }
      pageInfo { hasNextPage endCursor }
    } }
  }
}`;

export const SUPPORT = `mutation Support($input: SupportIdeaInput!, $key: UUID) {
  supportIdea(input: $input, idempotencyKey: $key) {
    __typename
    ... on SupportChanged { idea { id support { customers team blocks matters nice } } }
  }
}`;

const GRAPHQL = '/graphql';
export const ask = (query: string, variables: object): { path: string; body: string } => ({
  path: GRAPHQL,
  body: JSON.stringify({ query, variables }),
});

/** P1: the first page of the list of ideas, over GraphQL and as its floor. */
export function listPlans({ cookies }: BenchServer): { ours: Plan; floor: Plan } {
  return {
    ours: { method: 'POST', cookies, targets: [ask(IDEA_LIST, { first: 20, sort: 'TRENDING' })] },
    floor: { method: 'GET', cookies, targets: [{ path: FLOOR.ideas }] },
  };
}

/** Numbers of public ideas with twenty comments or more, most talked about first. */
export async function talkedAbout(place: Place, { database }: BenchServer): Promise<number[]> {
  const rows = await place.sql<{ number: number }>(
    database,
    `select i.number from idea i join space s on s.id = i.space_id and s.visibility = 'PUBLIC'
     join comment c on c.thread_id = i.thread_id and c.parent_id is null
     where i.withdrawn_at is null group by i.number having count(*) >= 20 order by count(*) desc, i.number limit 40`,
  );
  return rows.map(({ number }) => number);
}

/** P2: pages of ideas that have twenty comments or more. */
export async function pagePlans(place: Place, server: BenchServer): Promise<{ ours: Plan; floor: Plan }> {
  const numbers = await talkedAbout(place, server);
  const { cookies } = server;
  return {
    ours: { method: 'POST', cookies, targets: numbers.map((number) => ask(IDEA_PAGE, { number })) },
    floor: { method: 'GET', cookies, targets: numbers.map((number) => ({ path: FLOOR.idea(number) })) },
  };
}

/** P3: support for these ideas; no pair of member and idea comes twice before all have come. */
export function supportPlans(
  ideaIds: readonly string[],
  cookies: readonly string[],
): { ours: Plan; floor: Plan } {
  const order = 'pairs';
  return {
    ours: {
      method: 'POST',
      cookies,
      order,
      targets: ideaIds.map((ideaId) => ask(SUPPORT, { input: { ideaId }, key: '#uuid#' })),
    },
    floor: {
      method: 'POST',
      cookies,
      order,
      targets: ideaIds.map((ideaId) => ({
        path: FLOOR.support,
        body: JSON.stringify({ ideaId, key: '#uuid#' }),
      })),
    },
  };
}

/** Rendered anew with each request, because no two ask for the same address. */
export const COLD = '#uuid#';

const SEARCH = `query SearchAsTyped($query: String!, $first: Int!) {
  search(query: $query, first: $first) {
    totalCount
    edges { cursor node {
      id kind path createdAt title { text matches } excerpt { text matches } author { ${MEMBER} } space { id name }
      member { ${MEMBER} } idea { id stage { id name category } }
    } }
    pageInfo { endCursor }
  }
}`;

const SIMILAR = `query SimilarIdeas($text: String!) {
  similarIdeas(text: $text, first: 5) {
    id path title viewerCan viewerVote { id importance } support { customers team blocks matters nice }
    stage { id name category } answers { id createdAt reason author { ${MEMBER} } toStage { name category } }
  }
}`;

export const IRRITANT_LIST = `query IrritantList($first: Int!, $sort: IrritantSort!) {
  irritants(first: $first, sort: $sort, filter: { state: OPEN }) {
    edges { cursor node {
      id number path title excerpt createdAt ageDays state journeyStage reportCount commentCount
      author { ${MEMBER} } space { id name } viewerReport { id }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const IRRITANT_PAGE = `query IrritantPage($number: Int!) {
  irritant(number: $number) {
    id number path title situationHtml workaroundHtml likes dislikes journeyStage createdAt ageDays state fix reportCount
    author { ${MEMBER} } space { id name slug } viewerCan viewerFollows viewerReport { id situation }
    reports(first: 20) { edges { cursor node { id situation createdAt member { ${MEMBER} } } } pageInfo { hasNextPage endCursor } }
    sameAs { id title } same { id title } rootCause { id title path } ideas { id title path } call { id question }
    thread { id comments(first: 20) {
      edges { cursor node { id textHtml createdAt author { ${MEMBER} } } } pageInfo { hasNextPage endCursor }
    } }
  }
}`;

export const SUGGESTION_PAGE = `query SuggestionPage($idea: Int!, $number: Int!) {
  suggestion(idea: $idea, number: $number) {
    id number path why baseTitle baseText title text textHtml state createdAt ageDays fromRevision revision supporterCount
    viewerSupports viewerCan author { ${MEMBER} } decidedBy { ${MEMBER} } idea { id title path deciders { ${MEMBER} } }
    merge { currentRevision title text isClean conflicts { field before current suggested } }
    thread { id comments(first: 20) {
      edges { cursor node { id textHtml createdAt author { ${MEMBER} } } } pageInfo { hasNextPage endCursor }
    } }
  }
}`;

/** What hurts, as a member reads it. */
export function irritantListPlan({ cookies }: BenchServer): Plan {
  return { method: 'POST', cookies, targets: [ask(IRRITANT_LIST, { first: 20, sort: 'MOST_REPORTED' })] };
}

export const ACCOUNTABILITY = `query Accountability($range: AccountabilityRange!) { accountability(range: $range) {
  from to countedAt
  expectations { n spaces { space { id name slug } cadenceDays waiting late } }
  promises { n kept keptLate late dropped moved openNow lateNow latest { text path daysLate } months { month n kept } }
  firstWord { n open openOverWeek medianHours p90Hours months { month n open medianHours p90Hours } }
  waiting { n late } team { n late } purposes { n late } reviews { n overdue oldest }
  declines { n withReviewDay withoutReviewDay incomplete months { month n } }
  recoveries { n inTime contactedLate putRight overdue overdueSince } incidents { n inTime overdue }
  didItHelp { n asked answered solved partly not reopened words { verdict text path } }
  irritants { n medianDays ages { fromDays toDays count } months { month reported fixed } }
} }`;

/** The page of accountability, as somebody who is signed in reads it: what visitors read is kept for seconds. */
export function accountabilityPlan({ cookies }: BenchServer, range: string): Plan {
  return { method: 'POST', cookies, targets: [ask(ACCOUNTABILITY, { range })] };
}

export const INDICATORS_PAGE = `query Indicators { indicators { countedAt story { title path }
  changes { on indicators text }
  indicators { name sign title definition ours n looking values { key title unit value few } months { month n values }
    looks { key when unit limit settable setAt why setBy { id name } } cases { title path good } } }
  attentionItems { id indicator title when month unit value limit openedAt backAt note closedAt viewerCanSettle
    owner { id name } closedBy { id name } handOvers { note at from { name } to { name } } } }`;

/** The page of indicators, as the team reads it. */
export function indicatorsPlan({ cookies }: Pick<BenchServer, 'cookies'>): Plan {
  return { method: 'POST', cookies, targets: [ask(INDICATORS_PAGE, {})] };
}

export const PROMISE_LIST = `query Promises($first: Int!) { promises(first: $first) {
  totalCount
  edges { cursor node {
    id path text quote state daysLate firstDueOn dueOn madeAt closedAt closingText closingLink
    owner { ${MEMBER} } space { id name slug } about { title path kind } source { kind path at author { ${MEMBER} } }
  } }
  pageInfo { hasNextPage endCursor }
} }`;

export const OUTCOME_LIST = `query Outcomes($first: Int!) { outcomes(first: $first) {
  edges { cursor node { id number path kind title summary shippedOn author { ${MEMBER} } space { id name slug } } }
  pageInfo { hasNextPage endCursor }
} }`;

/** The ledger of promises, as a member reads it. */
export function promiseListPlan({ cookies }: BenchServer): Plan {
  return { method: 'POST', cookies, targets: [ask(PROMISE_LIST, { first: 20 })] };
}

/** What was built together, as a member reads it. */
export function outcomeListPlan({ cookies }: BenchServer): Plan {
  return { method: 'POST', cookies, targets: [ask(OUTCOME_LIST, { first: 20 })] };
}

/** Irritants of these numbers. */
export function irritantPagePlan({ cookies }: BenchServer, numbers: readonly number[]): Plan {
  return { method: 'POST', cookies, targets: numbers.map((number) => ask(IRRITANT_PAGE, { number })) };
}

/** The first suggestion of ideas of these numbers. */
export function suggestionPagePlan({ cookies }: BenchServer, ideas: readonly number[]): Plan {
  return { method: 'POST', cookies, targets: ideas.map((idea) => ask(SUGGESTION_PAGE, { idea, number: 1 })) };
}

/** Search as the palette asks while somebody types. */
export function searchPlan({ cookies }: BenchServer, texts: readonly string[]): Plan {
  return { method: 'POST', cookies, targets: texts.map((query) => ask(SEARCH, { query, first: 8 })) };
}

/** Similar ideas as the form asks while somebody writes. */
export function similarPlan({ cookies }: BenchServer, texts: readonly string[]): Plan {
  return { method: 'POST', cookies, targets: texts.map((text) => ask(SIMILAR, { text })) };
}

/** P4: what visitors are shown, as a browser asks for it. Cold addresses carry what no page knows. */
export function htmlPlan(paths: readonly string[], temperature: 'warm' | 'cold'): Plan {
  return {
    method: 'GET',
    cookies: [],
    headers: { accept: 'text/html', 'accept-encoding': 'br, gzip' },
    targets: paths.map((path) => ({ path: temperature === 'cold' ? `${path}?bench=${COLD}` : path })),
  };
}
