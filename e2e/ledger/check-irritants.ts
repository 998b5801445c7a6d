import type { Findings } from './findings.ts';
import { all, INFO, wordsOf } from './read-back.ts';
import type { Place } from './work.ts';
import type { World } from './world.ts';

interface SeenIrritant {
  id: string;
  title: string;
  reportCount: number;
  reports: { edges: { node: { situation: string | null } }[] };
}

/**
 * Reads the irritants of a place and what others said of them, and holds the number of people each shows against the
 * ledger's and against the rows.
 *
 * @returns the words of irritants and of reports.
 */
export async function compareIrritants(
  world: World,
  { site, space, ledger, staff }: Place,
  findings: Findings,
): Promise<{ irritant: string[]; report: string[] }> {
  const irritants = await all<SeenIrritant>(
    site,
    staff[0] ?? null,
    `query ($slug: String!, $after: String) { page: irritants(first: 20, after: $after, filter: { space: $slug }) {
      edges { node { id title reportCount reports(first: 20) { edges { node { situation } } } } } ${INFO} } }`,
    { slug: space.slug },
  );
  const rows = await world.rows<{ id: string; reports: number }>(
    `select irritant_id as id, count(*)::integer as reports from irritant_report
     where irritant_id = any($1::uuid[]) group by 1`,
    [irritants.map(({ id }) => id)],
  );
  const inTables = new Map(rows.map(({ id, reports }) => [id, reports]));
  for (const { id, title, reportCount } of irritants) {
    const people = new Set(
      ledger
        .of('ok')
        .filter(({ kind, made, ideaId }) => (kind === 'irritant' ? made?.id : ideaId) === id)
        .map(({ caller }) => caller.memberId),
    );
    if (people.size !== reportCount || inTables.get(id) !== reportCount) {
      findings.wrong.push(
        `${title} shows ${reportCount} people, has ${inTables.get(id) ?? 0} rows, and ${people.size} said so`,
      );
    }
  }
  const situations = irritants.flatMap(({ reports }) =>
    reports.edges.map(({ node }) => wordsOf(node.situation ?? '')),
  );
  return { irritant: irritants.map(({ title }) => title), report: situations };
}
