import type { FeatureModule } from '../platform/module.js';
import { myDataRoutes } from './my-data.routes.js';

export { exportCommunity, type Watcher } from './export.commands.js';
export { ExportProblem } from './export.problem.js';
export { importExport } from './import.commands.js';

/** Leaving with everything, and coming back with it. */
export const exportModule: FeatureModule = { name: 'exports', routes: myDataRoutes };
