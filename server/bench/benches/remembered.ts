import { withServer, type Bench, type Measure } from '../bench.js';
import { cookiesOf, type BenchServer } from '../bench-server.js';
import { SIGNED_IN, STAFF } from '../data/sizes.js';
import { median } from '../numbers.js';
import {
  journeyPlan,
  JOURNEY,
  LEAVE,
  meetingListPlan,
  momentsPlan,
  ownJourneyPlan,
  storyListPlan,
} from '../questions.years.js';
import type { Row } from '../report.js';
import { inTurn, type Side } from '../turns.js';

/** Milliseconds the middle answer of a list may take. */
const LIST_MS = 100;
/** Seconds somebody who leaves without a trace may wait. */
const LEAVING_SECONDS = 5;
const CONNECTIONS = 2;
const WARM_UP = 50;
/** Pages of a journey that lie before the deep one. */
const DEEP = 5;
const JOURNEYS = 20;
const LEAVERS = 5;

/** What somebody who is signed in is answered. */
async function ask<Data>(
  { origin }: BenchServer,
  cookie: string,
  query: string,
  variables: object,
): Promise<Data> {
  const reply = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin },
    body: JSON.stringify({ query, variables }),
  });
  const text = await reply.text();
  if (text.includes('"errors"')) throw new Error(text.slice(0, 300));
  return (JSON.parse(text) as { data: Data }).data;
}

/** Of the journeys with most of their own in them: whose, and where a page deep in each begins. */
async function longJourneys(
  { place }: Bench,
  server: BenchServer,
  staff: string,
): Promise<{ memberId: string; after: string }[]> {
  const people = await place.sql<{ id: string }>(
    server.database,
    `select m.id from member m join comment c on c.author_id = m.id where m.role = 'CUSTOMER'
     group by m.id order by count(*) desc, m.id limit $1`,
    [JOURNEYS],
  );
  const journeys: { memberId: string; after: string }[] = [];
  for (const { id: memberId } of people) {
    let after: string | null = null;
    for (let page = 0; page < DEEP; page += 1) {
      const { journey }: { journey: { pageInfo: { endCursor: string | null } } } = await ask(
        server,
        staff,
        JOURNEY,
        { memberId, first: 20, after },
      );
      after = journey.pageInfo.endCursor;
    }
    if (after !== null) journeys.push({ memberId, after });
  }
  return journeys;
}

/** Seconds until somebody has left without a trace, with all texts read for their name. */
async function leaving({ place }: Bench, server: BenchServer, cookies: readonly string[]): Promise<number> {
  const leavers = await place.sql<{ name: string; n: number }>(
    server.database,
    `select name, (substr(user_id, 5)::int - $1 - 1) as n from member
     where substr(user_id, 5)::int between $1 + 1 and $1 + $2 order by n`,
    [STAFF, SIGNED_IN],
  );
  const seconds: number[] = [];
  for (const { name, n } of leavers.slice(-LEAVERS)) {
    const began = performance.now();
    const { leaveCommunity } = await ask<{ leaveCommunity: { __typename: string } }>(
      server,
      cookies[n] ?? '',
      LEAVE,
      { input: { words: 'ANONYMISE', confirm: name } },
    );
    if (leaveCommunity.__typename !== 'CommunityLeft') throw new Error(JSON.stringify(leaveCommunity));
    seconds.push((performance.now() - began) / 1000);
  }
  return median(seconds);
}

/** What is remembered over the years: journeys, moments, stories and meetings, and how long it takes to leave it all. */
export const remembered: Measure = (bench) =>
  withServer(bench, bench.options.size, async (server) => {
    const { load, options, place } = bench;
    const team = { cookies: await cookiesOf(place, server.database, server.origin, STAFF, 'STAFF') };
    const long = await longJourneys(bench, server, team.cookies[0] ?? '');
    const plans: readonly [what: string, plan: Side['plan']][] = [
      ['first page of their own journey', ownJourneyPlan(server)],
      [
        'first page of a long journey, for the team',
        journeyPlan(
          team,
          long.map(({ memberId }) => ({ memberId })),
        ),
      ],
      [`page ${DEEP + 1} of a long journey, for the team`, journeyPlan(team, long)],
      ['moments of members', momentsPlan(server)],
      ['moments of the team', momentsPlan(team)],
      ['20 stories', storyListPlan(server)],
      ['20 meetings to come', meetingListPlan(server, false)],
      ['20 meetings that are over', meetingListPlan(server, true)],
    ];
    const rows: Row[] = [];
    for (const [what, plan] of plans) {
      const sides = await inTurn(load, [{ name: 'ours', server, plan, warmUp: WARM_UP }], {
        ...options,
        connections: CONNECTIONS,
      });
      rows.push({
        id: 'years',
        what: `${what} over GraphQL`,
        value: sides.ours.p50,
        unit: 'ms p50',
        bar: { kind: 'most', value: LIST_MS },
        sides,
      });
    }
    rows.push({
      id: 'years',
      what: 'leaving without a trace',
      value: await leaving(bench, server, server.cookies),
      unit: 's',
      bar: { kind: 'most', value: LEAVING_SECONDS },
    });
    return rows;
  });
