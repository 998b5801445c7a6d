// What stands before a sign that begins a formula does not stop every program from running it: spaces, quotes, and
// marks that nobody sees. Full-width signs are read as the narrow ones by some.
const FORMULA =
  /^[\s"'`\p{Cf}\p{Zs}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE63\uFE62\uFE66\uFE6B]|^[\t\r\n]/u;

/**
 * A cell that a spreadsheet shows instead of running it (OWASP, CSV injection): an apostrophe goes in front of what
 * could be a formula.
 */
export function asWords(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
