import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '../../src/modules.js';
import { schemaOf } from '../../src/platform/schema.js';
import { databaseOfThisFile } from '../template-database.js';
import { bannedInName, bannedInSentence } from './banned.js';

const ROOT = join(import.meta.dirname, '../../..');

let schema: GraphQLSchema;
let columns: { table: string; column: string }[];

beforeAll(async () => {
  schema = await schemaOf(modules);
  const client = new pg.Client({ connectionString: await databaseOfThisFile(import.meta.filename) });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' order by 1, 2`,
  );
  columns = rows;
  await client.end();
});

/** Every name a caller can meet: types, fields, arguments and words of enums. */
function namesIn(graph: GraphQLSchema): string[] {
  return Object.values(graph.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type)) {
        return [type.name, ...type.getValues().map((value) => `${type.name}.${value.name}`)];
      }
      if (isObjectType(type) || isInterfaceType(type)) {
        const fields = Object.values(type.getFields());
        return [
          type.name,
          ...fields.map((field) => `${type.name}.${field.name}`),
          ...fields.flatMap((field) => field.args.map((arg) => `${type.name}.${field.name}.${arg.name}`)),
        ];
      }
      return isInputObjectType(type)
        ? [type.name, ...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)]
        : [type.name];
    });
}

async function jsonFilesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every sentence of a locale file with the path of keys it stands under. */
function sentencesIn(value: unknown, path: string): [path: string, sentence: string][] {
  if (typeof value === 'string') {
    return [[path, value]];
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) => sentencesIn(inner, `${path}.${key}`));
}

describe('what Rapport never has (practices 0.7 to 0.12, 1.3, 3.8)', () => {
  it('is not in the API', () => {
    const names = namesIn(schema);
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => bannedInName(name).length > 0)).toEqual([]);
  });

  it('is not in the tables', () => {
    expect(columns.length).toBeGreaterThan(100);
    const found = columns
      .filter(({ table, column }) => bannedInName(`${table} ${column}`).length > 0)
      .map(({ table, column }) => `${table}.${column}`);
    // What the library that slows down callers calls its counter; it counts requests for minutes.
    expect(found).toEqual(['rate_limit.points']);
  });

  it('gives every vote the same weight: one row, and nothing on it that could count for more', () => {
    const vote = schema.getType('Vote');
    expect(isObjectType(vote) && Object.keys(vote.getFields()).sort()).toEqual([
      'createdAt',
      'id',
      'importance',
      'isForFormerText',
      'member',
      'reason',
      'revision',
    ]);
    expect(columns.filter(({ table }) => table === 'vote').map(({ column }) => column)).toEqual([
      'by_team',
      'community_id',
      'created_at',
      'idea_id',
      'importance',
      'imported_at',
      'member_id',
      'reason',
      'revision',
      'united_at',
    ]);
  });

  it('puts no number on a person but how many ideas they posted', () => {
    const member = schema.getType('Member');
    const numbers = isObjectType(member)
      ? Object.values(member.getFields()).filter((field) => /Int|Float/.test(String(field.type)))
      : [];
    expect(numbers.map((field) => field.name)).toEqual(['ideaCount']);
  });
});

describe('the words people read (practice 0.2)', () => {
  it.each(['client/src/locales', 'server/src/locales'])('say none of it in %s', async (folder) => {
    const files = await jsonFilesUnder(join(ROOT, folder));
    expect(files.length).toBeGreaterThan(5);
    const found: string[] = [];
    for (const file of files) {
      // Speaks to programs, of documents that are nested too deep; lists what answers should not say.
      if (/(graphql|blaming-words)\.json$/.test(file)) {
        continue;
      }
      for (const [path, sentence] of sentencesIn(JSON.parse(await readFile(file, 'utf8')), '')) {
        const words = [...bannedInName(path), ...bannedInSentence(sentence)];
        found.push(...words.map((word) => `${relative(ROOT, file)}${path}: ${word}`));
      }
    }
    expect(found).toEqual([]);
  });
});

describe('how far somebody has come (practice 3.14)', () => {
  it('is shown nowhere: no bar, no list to tick off, no share of a profile', async () => {
    const root = join(ROOT, 'client/src');
    const files = (await readdir(root, { recursive: true })).filter((file) => /(?<!\.test)\.tsx$/.test(file));
    const bars = [];
    for (const file of files) {
      if (
        /<(progress|meter)\b|role="(progressbar|meter)"|aria-valuenow/.test(
          await readFile(join(root, file), 'utf8'),
        )
      ) {
        bars.push(file);
      }
    }
    // How much of a picture is sent says nothing of the person who sends it.
    expect(bars).toEqual(['ui/markdown/images/ImageList.tsx']);
    const said =
      /\b(check ?list|onboarding|to-?do list|milestones?|(profile|account) (is )?.{0,12}complete)\b|% (complete|done)/i;
    const sentences = await Promise.all(
      (await jsonFilesUnder(join(root, 'locales'))).map(async (file) =>
        sentencesIn(JSON.parse(await readFile(file, 'utf8')), relative(root, file)),
      ),
    );
    expect(sentences.flat().filter(([, sentence]) => said.test(sentence))).toEqual([]);
  });
});

describe('the search itself', () => {
  it('finds what it looks for, however it is written', () => {
    expect(['voteWeight', 'reward_points', 'STREAK', 'MemberScore'].map(bannedInName)).toEqual([
      ['weight'],
      ['reward', 'points'],
      ['streak'],
      ['score'],
    ]);
    expect(bannedInSentence('We love our valued customers. Earn a badge on your customer journey.')).toEqual([
      'love',
      'valued',
      'customer journey',
      'badge',
    ]);
    expect(bannedInSentence('Point out what hurts, start with the journey of one member.')).toEqual([]);
    expect(bannedInName('checkpointStarted')).toEqual([]);
  });
});
