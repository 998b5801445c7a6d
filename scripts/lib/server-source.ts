import { registerHooks } from 'node:module';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

// The server's sources name each other by the `.js` they will become; before a build there is only the `.ts`.
registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
      return next(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});

export const { readSettings } = await import('../../server/src/platform/env.ts');
export const { StartProblem } = await import('../../server/src/platform/start-problem.ts');
export const { settingDefinitions } =
  await import('../../server/src/platform/settings/setting-definitions.ts');
export const { Lifecycle } = await import('../../server/src/process/lifecycle.ts');
export const { Progress } = await import('../../server/src/process/progress.ts');
export const { assertPortIsFree } = await import('../../server/src/process/port.ts');
export const { startEmbeddedPostgres } =
  await import('../../server/src/platform/embedded-postgres/embedded-postgres.ts');
export const { endProcess, freePort } =
  await import('../../server/src/platform/embedded-postgres/embedded-postgres-process.ts');
