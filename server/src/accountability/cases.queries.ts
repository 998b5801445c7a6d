import { ideaPath } from '../ideas/idea.module.js';
import { incidentPath } from '../incidents/incident.module.js';
import { irritantPath } from '../irritants/irritant.module.js';
import words from '../locales/en/accountability.json' with { type: 'json' };
import { outcomePath } from '../outcomes/outcome.module.js';
import { connectionOf, decodeCursor, encodeCursor, pageSize } from '../platform/paging.js';
import { composedStatement } from '../platform/statement.js';
import { askedOf, publicSpaces, type Asker } from './accountability.read.js';
import type { Range } from './accountability.rules.js';
import { SOURCES, type Source } from './cases.sources.js';
import { AccountabilityCase, AccountabilityCaseConnection, type Cases } from './cases.type.js';
import { coarse } from './figures.js';

interface CaseRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  spaceId: string;
  /** What it is ordered by, as a cursor holds it. */
  place: Date;
  since: Date;
  firstAt?: Date | null;
  reason?: string | null;
  reviewOn?: string | null;
  noReviewReason?: string | null;
  state?: string | null;
  daysLate?: number | null;
}

function pathOf(row: CaseRow, kind: Source['kind']): string {
  switch (kind) {
    case 'irritant':
      return irritantPath(row);
    case 'promise':
      return `/promises/${row.id}`;
    case 'incident':
      return incidentPath(row);
    case 'purpose':
      return `/spaces/${row.slug}/purpose`;
    case 'outcome':
      return outcomePath(row);
    case undefined:
      return ideaPath(row.number, row.slug);
  }
}

/**
 * The cases behind a figure, the same for everybody.
 *
 * @throws BAD_USER_INPUT for a page or cursor that is none.
 */
export async function listCases(
  asker: Asker,
  { cases, range, first, after }: { cases: Cases; range: Range; first: number; after?: string | null },
): Promise<AccountabilityCaseConnection> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, ['moment', 'uuid']);
  const { word, rows: source, order, open, kind } = SOURCES[cases];
  const asked = await askedOf(asker, range);
  const values = [asked.communityId, asked.spaces, asked.today, asked.from];
  const past = order === 'asc' ? '>' : '<';
  const [rows, total, spaces] = await Promise.all([
    asker.db.rows(
      composedStatement<CaseRow>(
        'accountability.cases',
        `select * from (${source}) c
         ${cursor ? `where (date_trunc('milliseconds', place), id) ${past} ($6::timestamptz, $7::uuid)` : ''}
         order by date_trunc('milliseconds', place) ${order}, id ${order} limit $5`,
      ),
      [...values, size + 1, ...(cursor ?? [])],
    ),
    asker.db.row(
      composedStatement<{ n: number }>(
        'accountability.cases_count',
        `select count(*)::int as n from (${source}) c`,
      ),
      values,
    ),
    publicSpaces(asker),
  ]);
  const page = connectionOf(rows, size, after, ({ place, id }) => encodeCursor([place.toISOString(), id]));
  const names = new Map(spaces.map(({ id, name }) => [id, name]));
  const edges = page.edges.map(({ cursor: place, node }) => ({
    cursor: place,
    node: Object.assign(new AccountabilityCase(), {
      id: node.id,
      title: node.title,
      path: pathOf(node, kind),
      space: names.get(node.spaceId) ?? '',
      since: node.since,
      hours:
        node.firstAt === undefined
          ? null
          : coarse(((node.firstAt ?? asked.now).getTime() - node.since.getTime()) / 3_600_000),
      open: open || node.firstAt === null || node.state === 'OPEN' || node.state === 'LATE',
      state: node.state ?? null,
      daysLate: node.daysLate ?? null,
      reason: node.reason ?? null,
      reviewOn: node.reviewOn ?? null,
      noReviewReason: node.noReviewReason ?? null,
    }),
  }));
  const { title, definition } = words[word];
  return Object.assign(new AccountabilityCaseConnection(), {
    ...page,
    edges,
    title,
    definition,
    totalCount: total?.n ?? 0,
  });
}
