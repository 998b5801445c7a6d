import type { FeatureModule } from '../platform/module.js';
import { myDataRoutes } from './my-data.routes.js';

export { importExport } from './bring-back/bring-back.commands.js';
export { exportCommunity, type Watcher } from './export.commands.js';
export { ExportProblem } from './export.problem.js';

/**
 * Leaving with everything, and coming back with it into an empty database (`bring-back/`). What people said in other
 * tools comes in by the feature `imports`.
 */
export const exportModule: FeatureModule = { name: 'exports', routes: myDataRoutes };
