import type { FeatureModule } from '../platform/module.js';
import { followOnClaim } from './import.followers.js';
import { ImportItemEntity, ImportRecordEntity } from './import.entity.js';

export { importIdeas } from './ideas-csv/ideas.import.js';
export { asOnlyImport } from './import.lock.js';
export { describeBadRow, ImportProblem, type BadRow } from './import.problem.js';
export { listImports, type ImportFacts } from './import.queries.js';
export type { ImportOutcome } from './import.run.js';
export { importPolis } from './polis/polis.import.js';

/** Brings in what people said elsewhere, silently. */
export const importModule: FeatureModule = {
  name: 'imports',
  entities: [ImportRecordEntity, ImportItemEntity],
  reactions: [followOnClaim],
};
