import type { TableColumn } from '../../platform/database.js';

/** What Postgres says of a row it does not take. */
interface Refusal {
  code: string;
  /** For example `Key (community_id, author_id)=(…, …) is not present in table "member".` */
  detail?: string;
  constraint?: string;
  column?: string;
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** The columns and values of a key in a detail, without the community. */
function keyIn(detail: string, present: readonly TableColumn[]): string {
  const found = /^Key \((.*?)\)=\((.*)\) (?:is not|already)/s.exec(detail);
  const names = (found?.[1] ?? '').split(', ');
  const values = (found?.[2] ?? '').split(', ');
  return names
    .flatMap((name, place) => {
      const property = present.find((column) => column.name === name)?.property ?? name;
      return name === 'community_id' ? [] : [`${property} ${values[place] ?? ''}`];
    })
    .join(', ')
    .slice(0, 200);
}

/** Why a row cannot be in the table, for the person who holds the file; null when it is not about the row. */
export function refusalOf(error: unknown, present: readonly TableColumn[]): string | null {
  if (!isRefusal(error)) {
    return null;
  }
  const key = keyIn(error.detail ?? '', present);
  switch (error.code) {
    case '23503':
      return `${key} is not in the export.`;
    case '23505':
      return `${key} is there already, in an earlier line.`;
    case '23514':
      return `this breaks the rule "${error.constraint}".`;
    case '23502':
      return `${error.column} is missing.`;
    default:
      // Class 22: a value that cannot be read, such as a moment outside of time.
      return error.code.startsWith('22') ? 'a value cannot be kept as it is.' : null;
  }
}
