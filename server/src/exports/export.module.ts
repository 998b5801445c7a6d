import type { FeatureModule } from '../platform/module.js';

export { exportCommunity, type Watcher } from './export.commands.js';
export { ExportProblem } from './export.problem.js';
export { asWords } from './formula.rules.js';
export { importExport } from './import.commands.js';

/** Leaving with everything, and coming back with it. */
export const exportModule: FeatureModule = { name: 'exports' };
