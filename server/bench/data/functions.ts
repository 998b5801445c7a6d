/**
 * Functions of one session that the data is drawn with. All of it follows from the seed: `u` is a number from 0 up
 * to 1 for the n-th draw of a kind, `key` a UUIDv7 of that moment for the n-th thing of a kind.
 */
export function drawingFunctions(seed: number): string[] {
  return [
    `create function pg_temp.u(kind int, n bigint) returns float8 language sql immutable parallel safe as $$
       select (hashint8extended(n, ${seed}::bigint * 1000 + kind) & 4503599627370495)::float8 / 4503599627370496.0 $$`,
    `create function pg_temp.key(kind int, n bigint, at timestamptz) returns uuid language sql immutable as $$
       select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
         || substr(md5('${seed} ' || kind || ' ' || n), 1, 3) || '8' || substr(md5('${seed} ' || kind || ' ' || n), 4, 15)
       )::uuid $$`,
  ];
}

/** Kinds of draws, so that no two depend on each other. */
export const DRAW = {
  idea: 1,
  thread: 2,
  comment: 3,
  answer: 4,
  member: 5,
  space: 6,
  stage: 7,
  tag: 8,
  popularity: 9,
  author: 10,
  ideaSpace: 11,
  category: 12,
  title: 13,
  length: 14,
  sentence: 15,
  ideaTag: 16,
  voteIdea: 20,
  voteMember: 21,
  voteMoment: 22,
  importance: 23,
  reason: 24,
  commentIdea: 30,
  commentAuthor: 31,
  commentMoment: 32,
  commentReply: 33,
  commentLength: 34,
  answers: 40,
  answerMoment: 41,
  irritant: 60,
  irritantThread: 61,
  irritantState: 62,
  report: 63,
  reports: 64,
  reporter: 65,
  reportMoment: 66,
  fix: 67,
  suggestion: 70,
  suggestionThread: 71,
  suggester: 72,
  coAuthor: 73,
  promise: 80,
  promiseDay: 81,
  promiseOpen: 82,
  promiseEnd: 83,
  recovery: 84,
  recoveryWord: 85,
  outcome: 86,
  outcomeThread: 87,
  followUp: 88,
  followUpAnswer: 89,
  word: 50,
  small: 51,
  han: 52,
} as const;
