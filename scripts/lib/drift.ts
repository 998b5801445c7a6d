import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool, type Outcome } from './run-tool.ts';
import { root } from './server-source.ts';
import { withSettingsTable } from './settings-table.ts';

const schemaPath = join(root, 'server', 'schema.graphql');
export const readmePath = join(root, 'README.md');

/** Has the compiled server write its schema to where it is committed. */
export function writeSchema(): Promise<Outcome> {
  return runTool('node', ['server/dist/src/emit-schema.js']);
}

/** Has the compiled server say its schema. */
function saySchema(): Promise<Outcome> {
  const script = `import { printedSchema } from './server/dist/src/emit-schema.js'; process.stdout.write(await printedSchema());`;
  return runTool('node', ['--input-type=module', '--eval', script]);
}

/** Whether the committed schema is what the code says. */
export async function schemaDrift(): Promise<Outcome> {
  const emitted = await saySchema();
  if (emitted.code !== 0) return emitted;
  const same = readFileSync(schemaPath, 'utf8') === emitted.output;
  return {
    code: same ? 0 : 1,
    output: same ? '' : 'server/schema.graphql is not what the code says; run: pnpm generate',
  };
}

/** Whether the README lists the settings as they are. */
export function settingsTableDrift(): Outcome {
  const readme = existsSync(readmePath) ? readFileSync(readmePath, 'utf8') : '';
  const same = readme !== '' && withSettingsTable(readme) === readme;
  return {
    code: same ? 0 : 1,
    output: same ? '' : 'The settings table of README.md is out of date; run: pnpm generate',
  };
}
