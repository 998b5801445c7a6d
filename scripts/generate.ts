import { readFileSync, writeFileSync } from 'node:fs';
import { BuildFailure, buildWhatChanged } from './lib/build.ts';
import { readmePath, writeSchema } from './lib/drift.ts';
import { endTools } from './lib/run-tool.ts';
import { Lifecycle, Progress } from './lib/server-source.ts';
import { withSettingsTable } from './lib/settings-table.ts';

// Writes everything that is derived: the schema from the code, the client's operations from the schema, and
// the settings table of the README.
const life = new Lifecycle();
life.onStop(endTools);
const progress = new Progress(process.stdout);
const step = (label: string, work: () => Promise<void>) => progress.step(label, work);
try {
  await buildWhatChanged(step, ['server']);
  await step('Writing server/schema.graphql', async () => {
    const { code, output } = await writeSchema();
    if (code !== 0) throw new BuildFailure(output);
  });
  await buildWhatChanged(step, ['operations']);
  await step('Writing the settings table of README.md', async () => {
    writeFileSync(readmePath, withSettingsTable(readFileSync(readmePath, 'utf8')));
  });
  await life.stop(0);
} catch (error) {
  await life.fail(error instanceof BuildFailure ? error.message : error);
}
