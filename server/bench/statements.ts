/**
 * Statements that one request sends to the database when session and community are known already: the fixed numbers
 * of P9. A transaction's `begin` and `commit` count. Tests pin those of the API.
 */
export const STATEMENTS = {
  list: 99,
  page: 99,
  support: 99,
  htmlList: 99,
  htmlIdea: 99,
} as const;
