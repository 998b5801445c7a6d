import { join } from 'node:path';
import { importPolis } from '../../src/imports/import.module.js';
import type { Services } from '../../src/platform/context.js';
import { projectRoot } from '../../src/platform/project-root.js';
import type { Statement } from './quality.js';

export const POLIS_SETS = ['scoop-hivemind.biodiversity', 'vtaiwan.uberx'];
export const POLIS_FOLDER = join(projectRoot, 'server/test/data/polis');

/**
 * Imports both Polis conversations.
 *
 * @param sets folder that holds a folder for each.
 * @returns their published statements, set by set.
 */
export async function importStatements(
  services: Services,
  communityId: string,
  sets = POLIS_FOLDER,
): Promise<Map<string, Statement[]>> {
  const statements = new Map<string, Statement[]>();
  for (const set of POLIS_SETS) {
    const folder = join(sets, set);
    const { space } = await importPolis(services, communityId, folder, {
      space: null,
      dryRun: false,
      skipBad: false,
    });
    const { rows } = await services.db.connections.query<Statement>(
      `select i.id as "ideaId", i.text, s.slug as space, coalesce(s.language, c.language) as language
       from idea i join space s on s.id = i.space_id join community c on c.id = i.community_id
       where i.community_id = $1 and s.slug = $2 and i.withdrawn_at is null order by i.number`,
      [communityId, space.slug],
    );
    statements.set(set, rows);
  }
  return statements;
}
