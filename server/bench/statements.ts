/**
 * Statements that one request sends to the database when session and community are known already: the numbers of
 * P9. A transaction's `begin` and `commit` count. Tests pin them.
 */
export const STATEMENTS = {
  list: 1,
  page: 3,
  support: 10,
  htmlList: 4,
  htmlIdea: 8,
  irritantList: 2,
  irritantPage: 8,
  suggestionPage: 7,
  htmlPromises: 2,
  htmlPromise: 3,
  htmlOutcomes: 5,
  htmlOutcome: 13,
  htmlKeptIdea: 4,
  htmlIncidents: 2,
  htmlIncident: 6,
  htmlAccountability: 17,
  htmlMeetings: 2,
  htmlMeeting: 10,
} as const;
