/** One table for people: a query whose columns are headed as they are to be read. */
export interface Sheet {
  /** Name of its file in `csv/`, without the ending. */
  readonly file: string;
  /** `$1` is the community, `$2` the address of this place. */
  readonly query: string;
}

/** A moment as spreadsheets know one; always UTC, which the heading says. */
export function moment(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')`;
}

/** Address of the page of something with a number. @param row alias of its table. */
export function address(
  page:
    | 'ideas'
    | 'conversations'
    | 'irritants'
    | 'irritants/causes'
    | 'outcomes'
    | 'incidents'
    | 'stories'
    | 'meetings',
  row: string,
): string {
  return `$2::text || '/${page}/' || ${row}.number || case when ${row}.slug = '' then '' else '-' || ${row}.slug end`;
}

export const YES_NO = (condition: string): string => `case when ${condition} then 'yes' else 'no' end`;
