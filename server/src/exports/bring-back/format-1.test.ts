import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { deaf, emptyPlace, filesIn, testFolder } from '../../../test/exports.js';
import { communityForRequest } from '../../communities/community.module.js';
import { modules } from '../../modules.js';
import type { Services } from '../../platform/context.js';
import { schemaOf } from '../../platform/schema.js';
import { contextFor } from '../../services.js';
import type { Manifest } from '../export.manifest.js';
import { exportCommunity, importExport } from '../export.module.js';

/** A few rows of every file, as a Rapport of format 1 wrote them. */
const FORMER = join(import.meta.dirname, '../../../test/data/export-format-1');

let folder: string;
let place: Services;

beforeAll(async () => {
  folder = await testFolder();
  place = await emptyPlace(import.meta.filename, 'place');
  await importExport(place, FORMER, deaf);
});

async function ask(document: string): Promise<unknown> {
  const communityId = (await communityForRequest(place.db, undefined))?.id ?? '';
  const actor = { kind: 'anonymous', communityId, memberId: null, role: null } as const;
  const { data, errors } = await graphql({
    schema: await schemaOf(modules),
    source: document,
    contextValue: contextFor(place, actor, 't'),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

async function rows(text: string): Promise<unknown[]> {
  return (await place.db.connections.query(text)).rows;
}

it('shows ideas, support, answers and comments of a former export', async () => {
  const idea = (await ask(`{ ideas(first: 5) { totalCount edges { node {
    number title revision author { name } coAuthors { id } commentCount support { customers team }
    answers { toStage { name } readBackOutcome author { name } }
    thread { comments(first: 20) { edges { node { text } } } }
    revisions { number }
  } } } }`)) as { ideas: { totalCount: number; edges: { node: Record<string, unknown> }[] } };
  expect(idea.ideas.totalCount).toBe(1);
  expect(idea.ideas.edges[0]?.node).toMatchObject({
    number: 28,
    title: 'Let a household share one account without sharing a password',
    revision: 3,
    coAuthors: [],
    support: { customers: 3, team: 1 },
    answers: [{ readBackOutcome: null }, { readBackOutcome: null }],
  });
  expect(JSON.stringify(idea)).toContain('In our house it is');
});

it('gives what is older than a column what a migration gave it', async () => {
  expect(await rows(`select distinct material_revision, decider_id, merged_count from idea`)).toEqual([
    { material_revision: 1, decider_id: null, merged_count: 0 },
  ]);
  expect(await rows(`select distinct material, accepted_by_id from idea_revision`)).toEqual([
    { material: false, accepted_by_id: null },
  ]);
  expect(
    await rows(`select distinct (select count(*)::int from vote where united_at is not null) as united,
      (select count(*)::int from comment where home_thread_id is not null) as moved,
      (select count(*)::int from notification_item where detail_id is not null) as detailed,
      (select count(*)::int from answer where read_back_id is not null or read_back_outcome is not null) as asked`),
  ).toEqual([{ united: 0, moved: 0, detailed: 0, asked: 0 }]);
  expect(await rows(`select distinct preferences->>'mailTogether' as choice from member`)).toEqual([
    { choice: 'ALWAYS' },
  ]);
});

it('has rows in every file, so that no column is forgotten, and each of them comes back', async () => {
  const manifest = JSON.parse(await readFile(join(FORMER, 'manifest.json'), 'utf8')) as Manifest;
  expect(manifest.files.filter(({ rows: count }) => count === 0)).toEqual([]);
  await exportCommunity(place, join(folder, 'now'), deaf);
  const now = await filesIn(join(folder, 'now'));
  for (const { name, rows: count } of manifest.files) {
    expect([name, now[name]?.split('\n').length]).toEqual([name, count + 1]);
  }
  expect(JSON.parse(now['manifest.json'] ?? '')).toMatchObject({ format: 5 });
});

it('takes neither more nor less than each format has', async () => {
  const other = await emptyPlace(import.meta.filename, 'other');
  const path = join(folder, 'other');
  await cp(FORMER, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  await writeFile(file, JSON.stringify({ ...manifest, format: 2 }));
  await expect(importExport(other, path, deaf)).rejects.toThrow(
    'manifest.json: data/images.jsonl is not in the list; the export is not whole.',
  );
  const [first] = manifest.files;
  const files = [...manifest.files, { ...first, name: 'data/irritants.jsonl' }];
  await writeFile(file, JSON.stringify({ ...manifest, files }));
  await expect(importExport(other, path, deaf)).rejects.toThrow(
    'manifest.json: "data/irritants.jsonl" is not a file of an export.',
  );
});
