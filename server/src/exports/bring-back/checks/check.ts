/**
 * What must agree across rows. A row each may be well formed and the whole still impossible, such as an idea that is
 * public in one table and for staff in another.
 */
export interface Check {
  /** What does not agree, as a sentence goes on after "the export contradicts itself:". */
  readonly what: string;
  /** The file whose rows the query answers. */
  readonly file: string;
  /** Answers the rows that do not agree, by properties that tell them from others in their file. `$1` is the community. */
  readonly query: string;
}

/** A join within the community, to the row that another one names. */
export function to(table: string, alias: string, from: string, property: string): string {
  return `join ${table} ${alias} on ${alias}.community_id = ${from}.community_id and ${alias}.id = ${from}.${property}`;
}
