/** Codes of refusals that a mutation returns as part of its result. */
export const PROBLEM_CODES = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'NOT_POSSIBLE',
  'EDIT_CONFLICT',
  'WORDING_HINT',
  'READ_BACK_NEEDED',
  'SUGGESTION_CONFLICT',
  'SUGGESTIONS_OPEN',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Codes of thrown errors, in `extensions.code`. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'CONFLICT',
  'BAD_USER_INPUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What can be wrong with one field of an input; the client has a sentence for each. */
export const FIELD_CODES = [
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_MANY',
  'NOT_AN_EMAIL',
  'NOT_A_URL',
  'NOT_A_DATE',
  'NOT_A_COLOUR',
  'NOT_A_TIME_ZONE',
  'IN_THE_PAST',
  'OUT_OF_RANGE',
  'TAKEN',
  'UNKNOWN',
  'INVALID',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];
