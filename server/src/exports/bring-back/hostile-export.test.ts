import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deaf, smallCommunity } from '../../../test/exports.js';
import { useForgery } from '../../../test/forgery.js';
import { FORMAT } from '../export.manifest.js';
import { importExport, type Watcher } from '../export.module.js';

const forgery = useForgery(import.meta.filename, smallCommunity);
const { copy, changeManifest, forge, forgeRow, refusal } = forgery;

const NOBODY = '00000000-0000-7000-8000-00000000dead';

describe('a folder that is not what was exported', () => {
  it('is refused when a file was changed, cut off, or is missing', async () => {
    const changed = await copy();
    const text = await readFile(join(changed, 'data/votes.jsonl'), 'utf8');
    await writeFile(join(changed, 'data/votes.jsonl'), text.replace('MATTERS', 'matters'));
    expect(await refusal(changed)).toBe('data/votes.jsonl is not what was exported: its checksum differs.');
    await truncate(join(changed, 'data/votes.jsonl'), 1000);
    expect(await refusal(changed)).toMatch(
      /^data\/votes.jsonl has 1000 bytes instead of \d+: it was changed or cut off/,
    );
    await rm(join(changed, 'data/votes.jsonl'));
    expect(await refusal(changed)).toBe('data/votes.jsonl: There is no such file or folder.');
    await rm(join(changed, 'manifest.json'));
    expect(await refusal(changed)).toBe('manifest.json: There is no such file or folder.');
  });

  it('is refused when it is newer, no export, or not whole', async () => {
    const other = await copy();
    await changeManifest(other, (manifest) => (manifest.format = FORMAT + 1));
    expect(await refusal(other)).toContain(`format ${FORMAT + 1} and was written by a newer Rapport`);
    await changeManifest(other, (manifest) => Object.assign(manifest, { format: FORMAT, kind: 'other' }));
    expect(await refusal(other)).toMatch(/^manifest.json: kind: /);
    await changeManifest(other, (manifest) => Object.assign(manifest, { kind: 'rapport-export', files: [] }));
    expect(await refusal(other)).toContain('data/community.jsonl is not in the list');
    await writeFile(join(other, 'manifest.json'), '{');
    expect(await refusal(other)).toBe('manifest.json is not JSON.');
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'data/../../secret.jsonl',
    'data/sessions.jsonl',
    'csv/../x.csv',
  ])('opens nothing of the name %s', async (name) => {
    const path = await copy();
    await changeManifest(path, ({ files }) =>
      files.push({ name, rows: 0, bytes: 0, sha256: '0'.repeat(64) }),
    );
    expect(await refusal(path)).toBe(`manifest.json: "${name}" is not a file of an export.`);
  });

  it('does not follow links, neither of a file nor of a folder', async () => {
    const path = await copy();
    await rename(join(path, 'data/tags.jsonl'), join(path, 'elsewhere'));
    await symlink(join(path, 'elsewhere'), join(path, 'data/tags.jsonl'));
    expect(await refusal(path)).toBe('data/tags.jsonl: It is a link, and links are not followed.');
    await rename(join(path, 'data'), join(path, 'away'));
    await symlink(join(path, 'away'), join(path, 'data'));
    expect(await refusal(path)).toBe('data is not a folder.');
    await rm(join(path, 'manifest.json'));
    await mkdir(join(path, 'manifest.json'));
    expect(await refusal(path)).toBe('manifest.json is not an ordinary file.');
  });
});

describe('a row that cannot be', () => {
  it.each<[string, string, object, string]>([
    ['an id that is none', 'ideas', { id: '7' }, 'id: Invalid UUID'],
    [
      'a text that is a number',
      'ideas',
      { title: 7 },
      'title: Invalid input: expected string, received number',
    ],
    ['HTML of its own', 'ideas', { html: '<script>alert(1)</script>' }, 'Unrecognized key: "html"'],
    ['another community', 'ideas', { communityId: NOBODY }, 'Unrecognized key: "communityId"'],
    ['a stage of nobody', 'ideas', { stageId: NOBODY }, `stageId ${NOBODY} is not in the export.`],
    ['an author of nobody', 'comments', { authorId: NOBODY }, `authorId ${NOBODY} is not in the export.`],
    [
      'a number out of range',
      'ideas',
      { number: 3e9 },
      'number: Too big: expected number to be <=2147483647',
    ],
    ['a moment that is none', 'votes', { createdAt: 'yesterday' }, 'createdAt: Invalid ISO datetime'],
    ['a role that is none', 'members', { role: 'OWNER' }, 'this breaks the rule "member_role_check".'],
    ['an identity', 'members', { userId: 'me' }, 'Unrecognized key: "userId"'],
    [
      'an address in capitals',
      'members',
      { email: 'Rosa@Example.org' },
      'email: is not written as Rapport writes it',
    ],
    [
      'a way of signing in',
      'members',
      { preferences: { admin: true } },
      'preferences.mailReplies: Invalid option',
    ],
    ['a link that is a script', 'community', { termsUrl: 'javascript:alert(1)' }, 'termsUrl: '],
    ['a colour that is more', 'community', { accent: 'red;}body{' }, 'accent: '],
    ['a place that waits for an admin', 'community', { setUpAt: null }, 'setUpAt: '],
    ['a slug that leads away', 'spaces', { slug: '../x' }, 'slug: has signs that an address cannot have'],
    ['signs that no text has', 'comments', { text: 'a\u0000b' }, 'text: has signs that are no text'],
    ['half a sign', 'comments', { text: '\ud800' }, 'text: has signs that are no text'],
  ])('is named with file, line and reason: %s', async (_what, name, values, reason) => {
    const path = await copy();
    const at = name === 'community' ? 0 : 1;
    await forgeRow(path, name, at, values);
    const message = await refusal(path);
    expect(message.startsWith(`data/${name}.jsonl, line ${at + 1}: ${reason}`), message).toBe(true);
  });

  it('may not be there twice, whether by id or by number', async () => {
    const path = await copy();
    await forge(path, 'tags', (lines) => [...lines, lines[0] ?? '']);
    expect(await refusal(path)).toMatch(
      /^data\/tags.jsonl, line \d+: id .* is there already, in an earlier line/,
    );
    const other = await copy();
    await forgeRow(other, 'ideas', 1, { number: 1 });
    expect(await refusal(other)).toMatch(/^data\/ideas.jsonl, line \d+: number 1 is there already/);
  });

  it('is refused when it is no JSON, no UTF-8, or endless', async () => {
    const path = await copy();
    await forge(path, 'tags', ([first = '', ...rest]) => [first, '{"id":', ...rest]);
    expect(await refusal(path)).toBe('data/tags.jsonl, line 2: this is not JSON.');
    await forge(path, 'tags', ([first = '']) => [first, Buffer.from([0x7b, 0xff, 0x7d])]);
    expect(await refusal(path)).toBe('data/tags.jsonl, line 2: this is not UTF-8.');
    await forge(path, 'tags', () => ['x'.repeat(3_000_000)]);
    expect(await refusal(path)).toBe('data/tags.jsonl, line 1: longer than any row can be.');
  });
});

describe('rows that contradict each other', () => {
  it.each<[string, string, string, (lines: Record<string, unknown>[]) => object]>([
    [
      'a public idea in a thread for staff',
      'threads',
      'in another space',
      (rows) => ({ spaceId: otherSpace(rows) }),
    ],
    ['words nobody wrote', 'ideas', 'does not read as its newest revision', () => ({ title: 'Other words' })],
    [
      'a withdrawal in one place only',
      'ideas',
      'in another space',
      () => ({ withdrawnAt: '2026-01-01T00:00:00Z' }),
    ],
  ])('are found: %s', async (_what, name, reason, values) => {
    const path = await copy();
    const file = await readFile(join(path, 'data', `${name}.jsonl`), 'utf8');
    const rows = file
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const at = rows.findIndex((row) => row['withdrawnAt'] === null && (row['kind'] ?? 'IDEA') === 'IDEA');
    await forgeRow(path, name, at, values(rows));
    expect(await refusal(path)).toContain(reason);
  });

  it.each<[string, string, (row: Record<string, unknown>) => boolean, object, string]>([
    [
      'the thread of a suggestion elsewhere',
      'threads',
      ({ kind }) => kind === 'SUGGESTION',
      { withdrawnAt: '2026-01-01T00:00:00Z' },
      'a suggestion stands elsewhere',
    ],
    [
      'a suggestion out of nothing',
      'suggestions',
      () => true,
      { fromRevision: 99 },
      'a suggestion begins with',
    ],
    [
      'a suggestion accepted without a trace',
      'suggestions',
      ({ state }) => state === 'OPEN',
      { state: 'ACCEPTED' },
      'a suggestion begins with',
    ],
    [
      'a material revision to come',
      'ideas',
      () => true,
      { materialRevision: 99 },
      'in a revision that is not there',
    ],
  ])('are found: %s', async (_what, name, matches, values, reason) => {
    const path = await copy();
    const lines = (await readFile(join(path, 'data', `${name}.jsonl`), 'utf8')).trim().split('\n');
    const at = lines.findIndex((line) => matches(JSON.parse(line) as Record<string, unknown>));
    await forgeRow(path, name, at, values);
    expect(await refusal(path)).toContain(reason);
  });

  it('are found: a number that would be given out again', async () => {
    const path = await copy();
    await forge(path, 'numbers', (lines) => lines.map((line) => line.replace(/"next":\d+/, '"next":1')));
    expect(await refusal(path)).toContain('a number is in use that the counter would give out again');
  });
});

function otherSpace(rows: Record<string, unknown>[]): unknown {
  return rows.find((row) => row['spaceId'] !== rows[0]?.['spaceId'])?.['spaceId'];
}

it('leaves nothing when it is cut off in the middle, so that it can begin anew', async () => {
  const cut: Watcher = {
    ...deaf,
    async step(label, work) {
      if (label === 'Reading votes') {
        await forgery.place.db.connections.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and state like 'idle in transaction%'`,
        );
      }
      return work();
    },
  };
  const outcome = await importExport(forgery.place, forgery.whole, cut).then(
    () => 'whole',
    () => 'cut off',
  );
  expect(outcome).toBe('cut off');
  const { rows } = await forgery.place.db.connections.query(
    'select id from community union all select id from member',
  );
  expect(rows).toEqual([]);
});

it('takes the export itself after all of that', async () => {
  await importExport(forgery.place, forgery.whole, deaf);
  const { rows } = await forgery.place.db.connections.query('select count(*)::int as count from community');
  expect(rows).toEqual([{ count: 1 }]);
});
