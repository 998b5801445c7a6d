import { describe, expect, it } from 'vitest';
import { codeOf, useWorlds, type TestMember, type World } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

const READ = 'query { community { calendar { workingDays holidays { day name } } } }';
const UPDATE = `mutation ($input: UpdateCalendarInput!) { updateCalendar(input: $input) { __typename
  ... on CommunityChanged { community { calendar { workingDays holidays { day name } } } }
  ... on InvalidInput { fields { path code } } } }`;

interface Calendar {
  workingDays: number[];
  holidays: { day: string; name: string }[];
}
interface Came {
  __typename: string;
  community: { calendar: Calendar };
  fields: { path: string; code: string }[];
}

const read = async (world: World): Promise<Calendar> =>
  (await world.as(null).run<{ community: { calendar: Calendar } }>(READ)).community.calendar;
const update = async (world: World, who: TestMember, input: object): Promise<Came> =>
  (await world.as(who).run<{ updateCalendar: Came }>(UPDATE, { input })).updateCalendar;

describe('the working calendar', () => {
  it('is changed by admins only, and read by anybody', async () => {
    const world = await inWorld();
    const input = { workingDays: [1], holidays: [] };
    expect(codeOf(await world.as(null).ask(UPDATE, { input }))).toBe('UNAUTHENTICATED');
    for (const role of ['CUSTOMER', 'STAFF'] as const) {
      expect(codeOf(await world.as(await world.member(role)).ask(UPDATE, { input }))).toBe('FORBIDDEN');
    }
    expect(await read(world)).toEqual({ workingDays: [1, 2, 3, 4, 5], holidays: [] });
  });

  it('refuses days that are none, none at all, and a holiday twice', async () => {
    const world = await inWorld();
    const admin = await world.member('ADMIN');
    const feast = { day: '2026-12-25', name: 'Feast' };
    for (const [input, field] of [
      [
        { workingDays: [], holidays: [] },
        { path: 'workingDays', code: 'REQUIRED' },
      ],
      [
        { workingDays: [8], holidays: [] },
        { path: 'workingDays.0', code: 'OUT_OF_RANGE' },
      ],
      [
        { workingDays: [1], holidays: [feast, feast] },
        { path: 'holidays.1.day', code: 'TAKEN' },
      ],
      [
        { workingDays: [1], holidays: [{ ...feast, name: ' ' }] },
        { path: 'holidays.0.name', code: 'REQUIRED' },
      ],
    ] as const) {
      expect((await update(world, admin, input)).fields).toEqual([field]);
    }
  });

  it('is given anew each time, in order, and whole though two save at once', async () => {
    const world = await inWorld();
    const admin = await world.member('ADMIN');
    const holidays = [
      { day: '2026-12-25', name: 'Feast' },
      { day: '2026-05-01', name: 'First of May' },
    ];
    const came = await update(world, admin, { workingDays: [5, 1, 5], holidays });
    expect(came.community.calendar).toEqual({ workingDays: [1, 5], holidays: holidays.toReversed() });
    const one = { workingDays: [1], holidays: holidays.slice(0, 1) };
    const other = { workingDays: [2], holidays: holidays.slice(1) };
    await Promise.all([update(world, admin, one), update(world, admin, other)]);
    expect([one, other]).toContainEqual(await read(world));
  });
});
