import { membersByEmail } from '../../members/member.module.js';
import type { Services } from '../../platform/context.js';
import { statement } from '../../platform/statement.js';
import { shown } from '../csv/cells.js';
import type { IdeaRow } from './ideas.reader.js';

interface ReadRow {
  line: number;
  value: IdeaRow;
}

/** Rows that can be taken, and those that what is here already stands against. */
export interface ComparedRows {
  taken: IdeaRow[];
  refused: { line: number; reason: string }[];
}

/** @param source what the table is known by. */
export async function comparedWithWhatIsHere(
  { db }: Pick<Services, 'db'>,
  communityId: string | null,
  source: string,
  rows: readonly ReadRow[],
): Promise<ComparedRows> {
  if (communityId === null) {
    return { taken: rows.map(({ value }) => value), refused: [] };
  }
  const left = await addressesOfWhoLeft(db, communityId, rows);
  const known = await ideasByKey(db, communityId, source, rows);
  const taken: IdeaRow[] = [];
  const refused: ComparedRows['refused'] = [];
  for (const { line, value } of rows) {
    const reason = reasonAgainst(value, left, known);
    if (reason === null) {
      taken.push(value);
    } else {
      refused.push({ line, reason });
    }
  }
  return { taken, refused };
}

function reasonAgainst(
  row: IdeaRow,
  left: ReadonlySet<string>,
  known: ReadonlyMap<string, KnownIdea>,
): string | null {
  const email = emailsOf(row).find((one) => left.has(one));
  if (email !== undefined) {
    // Their account stays closed.
    return `the member with ${email} has left`;
  }
  // Two tools count from 1: without this the second one's supporters would support ideas of the first.
  const present = known.get(row.key);
  return present && present.createdAt.getTime() !== row.at.getTime()
    ? `its id is that of ${shown(present.title)}, which was imported with another date; ideas of another tool need other ids`
    : null;
}

function emailsOf({ author, voters }: IdeaRow): string[] {
  return [...(author.email ? [author.email] : []), ...voters.map(({ email }) => email)];
}

async function addressesOfWhoLeft(
  db: Services['db'],
  communityId: string,
  rows: readonly ReadRow[],
): Promise<Set<string>> {
  const emails = [...new Set(rows.flatMap(({ value }) => emailsOf(value)))];
  const members = await membersByEmail(db, communityId, emails);
  return new Set(members.filter(({ hasLeft }) => hasLeft).map(({ email }) => email));
}

interface KnownIdea {
  key: string;
  title: string;
  createdAt: Date;
}

const importedIdeas = statement<KnownIdea>(
  'imports.ideas_of_table',
  `select x.key, i.title, i.created_at as "createdAt"
   from import_record r
   join import_item x on x.community_id = r.community_id and x.import_id = r.id and x.kind = 'IDEA'
   join idea i on i.community_id = x.community_id and i.id = x.target_id
   where r.community_id = $1 and r.kind = 'CSV' and r.source = $2 and x.key = any($3::text[])`,
);

/** Ideas that rows of this table became before. */
async function ideasByKey(
  db: Services['db'],
  communityId: string,
  source: string,
  rows: readonly ReadRow[],
): Promise<Map<string, KnownIdea>> {
  const keys = rows.map(({ value }) => value.key);
  const ideas = await db.rows(importedIdeas, [communityId, source, keys]);
  return new Map(ideas.map((idea) => [idea.key, idea]));
}
