import type { BenchServer } from './bench-server.js';
import { ask, MEMBER } from './questions.js';
import type { Side } from './turns.js';

type Plan = Side['plan'];
type Asking = Pick<BenchServer, 'cookies'>;

export const JOURNEY = `query Journey($memberId: ID, $first: Int!, $after: String) {
  journey(memberId: $memberId, first: $first, after: $after) {
    edges { cursor node { id kind at title path excerpt promiseState memorySource by { ${MEMBER} } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const MOMENTS = `query Moments { viewer { id moments { id rule thingId title reason value action path } } }`;

export const STORY_LIST = `query StoryList($first: Int!) {
  stories(first: $first) {
    totalCount
    edges { cursor node {
      id path kind state title excerpt publishedAt readingMinutes fromYear untilYear qualities
      teller { name nameForm initials member { ${MEMBER} } } space { id name slug }
    } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

export const MEETING_LIST = `query MeetingList($first: Int!, $filter: MeetingFilter) {
  meetings(first: $first, filter: $filter) {
    edges { cursor node {
      id number path kind state title purpose startsAt endsAt timeZone leader seats seated waiting viewerSeat viewerTurn
      host { ${MEMBER} } space { id slug name }
    } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
  meetingGaps { id space { id slug name } }
}`;

export const LEAVE = `mutation Leave($input: LeaveCommunityInput!) {
  leaveCommunity(input: $input) { __typename ... on Problem { message } }
}`;

const plan = ({ cookies }: Asking, query: string, of: readonly object[]): Plan => ({
  method: 'POST',
  cookies,
  targets: of.map((variables) => ask(query, variables)),
});

/** What was between each of the signed-in and us, as they read it. */
export const ownJourneyPlan = (asking: Asking): Plan => plan(asking, JOURNEY, [{ first: 20 }]);

/** Journeys of members, from a cursor on where there is one, as the team reads them. */
export const journeyPlan = (asking: Asking, of: readonly { memberId: string; after?: string }[]): Plan =>
  plan(
    asking,
    JOURNEY,
    of.map((one) => ({ ...one, first: 20 })),
  );

/** What prompts somebody to act now. */
export const momentsPlan = (asking: Asking): Plan => plan(asking, MOMENTS, [{}]);

/** Stories as a member reads them. */
export const storyListPlan = (asking: Asking): Plan => plan(asking, STORY_LIST, [{ first: 20 }]);

/** Meetings as a member reads them: those to come, or those that are over. */
export const meetingListPlan = (asking: Asking, past: boolean): Plan =>
  plan(asking, MEETING_LIST, [{ first: 20, filter: { past } }]);
