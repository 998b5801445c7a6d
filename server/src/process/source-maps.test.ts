import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../platform/project-root.js';

const folder = mkdtempSync(join(tmpdir(), 'rapport-maps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A built module that answers its own stack, with a map that names a source. */
function built(file: string, source: string): string {
  const map = { version: 3, sources: [source], names: [], mappings: 'AASA' };
  const inline = Buffer.from(JSON.stringify(map)).toString('base64');
  writeFileSync(file, `throw new Error('x');\n//# sourceMappingURL=data:application/json;base64,${inline}\n`);
  return file;
}

function stackOf(file: string): string {
  const seen = `import(process.argv[1]).catch((error) => console.log(error.stack))`;
  const maps = join(import.meta.dirname, 'source-maps.ts');
  return execFileSync(process.execPath, [`--import=${maps}`, '-e', seen, file], { encoding: 'utf8' });
}

test('a stack trace of the product names the source, one of a library what runs', () => {
  const library = join(folder, 'node_modules', 'library');
  mkdirSync(library, { recursive: true });

  expect(stackOf(built(join(folder, 'ours.mjs'), 'ours.ts'))).toContain('ours.ts:10');
  expect(stackOf(built(join(library, 'theirs.mjs'), 'theirs.ts'))).not.toContain('theirs.ts');
});

test('the command of the image names files that the build makes', () => {
  const command = /^CMD (\[.*\])$/m.exec(readFileSync(join(projectRoot, 'Dockerfile'), 'utf8'))?.[1] ?? '[]';
  const files = (JSON.parse(command) as string[])
    .map((word) => word.replace('--import=', ''))
    .filter((word) => word.endsWith('.js'));

  expect(files).toHaveLength(2);
  for (const file of files) {
    const source = file.replace('server/dist/', 'server/').replace(/\.js$/, '.ts');
    expect(existsSync(join(projectRoot, source)), file).toBe(true);
  }
});
