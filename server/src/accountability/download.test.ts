import { parse } from 'csv-parse/sync';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLType,
} from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { postIdea } from '../../test/ideas.js';
import { usePlace } from '../../test/place.js';
import { madePromise, promisePlace, type PromisePlace } from '../../test/promises.js';
import { World } from '../../test/world.js';
import { modules } from '../modules.js';
import { schemaOf } from '../platform/schema.js';
import { rollUp } from './accountability.module.js';

const place = usePlace(import.meta.filename);
let world: World;
let there: PromisePlace;

beforeEach(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  place.clock.set('2026-03-02T09:00:00Z');
  there = await promisePlace(world);
  await madePromise(there, { text: '=HYPERLINK("https://evil.example")' });
  place.clock.set('2026-03-20T09:00:00Z');
  await world.settled();
  await rollUp(place.services);
});

const get = (url: string, headers: Record<string, string> = {}) => place.http.inject({ url, headers });

describe('the downloads', () => {
  it('carry the figures of the page with their definitions, for anybody and any program', async () => {
    const { statusCode, headers, body } = await get('/accountability.json');
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    expect(headers['set-cookie']).toBeUndefined();
    const figures = JSON.parse(body) as Record<string, Record<string, unknown>>;
    expect(figures).toMatchObject({
      range: 'LAST_90_DAYS',
      promises: { n: 1, late: 1, definition: expect.stringContaining('first day') as string },
      firstWord: { n: 1, open: 0 },
      expectations: { spaces: [{ space: expect.any(String) as string, cadenceDays: 5 }] },
    });
    expect(await get('/accountability.json', { 'if-none-match': String(headers['etag']) })).toMatchObject({
      statusCode: 304,
    });
  });

  it('show a spreadsheet words and no formulas, one value a line', async () => {
    const { headers, body } = await get('/accountability.csv?range=12-months');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows = parse(body, { bom: true, columns: true }) as Record<string, string>[];
    expect(
      rows.find(({ figure, part }) => figure === 'promises' && part === 'latest.text')?.['value'],
    ).toMatch(/^'=HYPER/);
    expect(rows.filter(({ figure, part }) => figure === 'firstWord' && part === 'months.n')).toHaveLength(12);
    expect(rows.every(({ definition = '' }) => definition.length > 40)).toBe(true);
  });

  it('are there for the two ranges and for nothing else', async () => {
    for (const range of ['12-months', '90-days'])
      expect((await get(`/accountability.csv?range=${range}`)).statusCode).toBe(200);
    for (const range of ['', 'constructor', '1-day', '90-days&range=x'])
      expect((await get(`/accountability.json?range=${range}`)).statusCode, range).toBe(404);
  });

  it('are new when something happened', async () => {
    const before = await get('/accountability.json');
    await postIdea(world, there.ben, there.space, 'Another one');
    place.services.live.wroteHere(place.communityId);
    await world.settled();
    await rollUp(place.services);
    place.services.live.wroteHere(place.communityId);
    const after = await get('/accountability.json');
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
  });
});

describe('no figure of one person of the team (0.7, 2.5)', () => {
  const NAMELESS = ['Ada', 'Ben', 'Mira', 'Jon', 'Lead'];

  it('is in the API: nothing below these fields is or names a person', async () => {
    const schema = await schemaOf(modules);
    const named = (type: GraphQLType): GraphQLType =>
      isNonNullType(type) || isListType(type) ? named(type.ofType) : type;
    const met = new Set<string>();
    const walk = (type: GraphQLType, path: string): void => {
      const inner = named(type);
      // A space is a place of its own, with the person who answers for it; no figure is beside that person.
      if (!isObjectType(inner) || inner.name === 'Space' || inner.name === 'PageInfo') return;
      for (const field of Object.values(inner.getFields())) {
        const here = `${path}.${field.name}`;
        expect(here).not.toMatch(/member|person|people|author|owner|staff|team[A-Z]|role|assignee|decider/i);
        expect(field.args, `${here} cannot be asked of somebody`).toEqual([]);
        if (!met.has(`${inner.name}.${field.name}`)) {
          met.add(`${inner.name}.${field.name}`);
          walk(field.type, here);
        }
      }
    };
    const query = schema.getQueryType()?.getFields() ?? {};
    for (const root of ['accountability', 'accountabilityCases']) {
      const field = query[root];
      if (!field) throw new Error(`${root} is gone`);
      walk(field.type, root);
      const args = field.args.map(({ name, type }) => [
        name,
        isInputObjectType(named(type)) || isEnumType(named(type)),
      ]);
      expect(
        args
          .map(([name]) => name)
          .filter((name) => !['range', 'cases', 'first', 'after'].includes(String(name))),
      ).toEqual([]);
    }
    expect(met.size).toBeGreaterThan(60);
  });

  it('is in the downloads: no name of anybody', async () => {
    for (const file of ['json', 'csv']) {
      const { body } = await get(`/accountability.${file}?range=12-months`);
      expect(NAMELESS.filter((name) => body.includes(name))).toEqual([]);
      for (const { id } of [there.ada, there.mira, there.jon]) expect(body).not.toContain(id);
    }
  });

  it('is in the tables: counts by figure, day, space and bucket', async () => {
    const { rows } = await place.services.db.connections.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and table_name like 'accountability%' order by 1`,
    );
    expect(rows.map(({ name }) => name.split('.')[1]).toSorted()).toEqual([
      'bucket',
      'community_id',
      'community_id',
      'count',
      'counted_at',
      'day',
      'event_id',
      'figure',
      'space_id',
      'time_zone',
      'transaction_id',
    ]);
  });
});
