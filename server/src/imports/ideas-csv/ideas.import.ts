import { basename, extname } from 'node:path';
import { line } from '@rapport/shared/inputs/fields';
import { SPACE_NAME_MAX } from '@rapport/shared/limits';
import { slugOf } from '@rapport/shared/slug';
import type { Services } from '../../platform/context.js';
import { FIRST_STAGES, operatorSpaces, operatorStages, operatorTags } from '../../spaces/space.module.js';
import { stopAtBadRows, type BadRow } from '../import.problem.js';
import { listImports } from '../import.queries.js';
import { runPlan, type ImportOptions, type ImportOutcome } from '../import.run.js';
import { comparedWithWhatIsHere } from './ideas.compared.js';
import { planIdeas } from './ideas.plan.js';
import { readIdeas, type KnownNames } from './ideas.reader.js';

/**
 * Imports ideas from a file of comma-separated values.
 *
 * @param communityId null for a dry run on a database without a community.
 * @throws ImportProblem saying why it cannot be done; nothing was written then.
 */
export async function importIdeas(
  services: Services,
  communityId: string | null,
  path: string,
  options: ImportOptions & { skipBad: boolean },
): Promise<ImportOutcome & { bad: BadRow[] }> {
  const { source, spaceName, spaceId } = await placeOf(services, communityId, path, options.space);
  const known = await namesOf(services, communityId, spaceId);
  const { file, rows, bad: unreadable } = await readIdeas(path, services.clock.now(), known);
  const { taken, refused } = await comparedWithWhatIsHere(services, communityId, source, rows);
  const bad = [...unreadable, ...refused.map((one) => ({ ...one, file }))];
  if (!options.skipBad) {
    stopAtBadRows(bad);
  }
  const plan = planIdeas(taken, { source, spaceName, skippedRows: bad.length });
  return { ...(await runPlan(services, communityId, plan, options)), bad };
}

/** What a table is known by: the space it went to, else the one asked for, else its own name. */
async function placeOf(
  { db }: Services,
  communityId: string | null,
  path: string,
  slug: string | null,
): Promise<{ source: string; spaceName: string; spaceId: string | null }> {
  const stem = basename(path, extname(path)).replace(/[_-]+/g, ' ');
  const own = slugOf(stem) || 'ideas';
  const records = communityId === null ? [] : await listImports(db, communityId);
  const record = records.find(({ kind, spaceSlug, source }) =>
    kind === 'CSV' && slug === null ? source === own : kind === 'CSV' && spaceSlug === slug,
  );
  if (record) {
    return { source: record.source, spaceName: record.spaceName, spaceId: record.spaceId };
  }
  const spaces = communityId === null ? [] : await operatorSpaces(db, communityId);
  const space = spaces.find((one) => one.slug === slug);
  const words = line(SPACE_NAME_MAX).safeParse((slug ?? stem).replace(/-/g, ' ').slice(0, SPACE_NAME_MAX));
  const name = words.success ? words.data : own;
  return {
    source: slug ?? own,
    spaceName: space?.name ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    spaceId: space?.id ?? null,
  };
}

/** The stages and tags rows may name; an idea is merged here, with another, and never imported as such. */
async function namesOf(
  { db }: Services,
  communityId: string | null,
  spaceId: string | null,
): Promise<KnownNames> {
  if (communityId === null || spaceId === null) {
    return { stages: FIRST_STAGES.map(({ name }) => name), tags: [] };
  }
  const [stages, tags] = await Promise.all([
    operatorStages(db, communityId, spaceId),
    operatorTags(db, communityId, spaceId),
  ]);
  return {
    stages: stages.filter(({ category }) => category !== 'MERGED').map(({ name }) => name),
    tags: tags.map(({ name }) => name),
  };
}
