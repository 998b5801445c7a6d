import { expect, it } from 'vitest';
import { CHANGED } from '../../test/spaces.js';
import { found, ideaSaying, marked, spaceIn, titlesFound } from '../../test/search.js';
import { useWorlds } from '../../test/world.js';

const inWorld = useWorlds(import.meta.filename);

// Language of the space, a title, what people look for, and what is then marked.
const CASES = [
  ['en', 'Reading the meters remotely', 'meter read', ['Reading', 'meters']],
  ['en', 'A café for everybody', 'cafe', ['café']],
  ['de', 'Die Häuser brauchen größere Zähler', 'haus', ['Häuser']],
  ['de', 'Straßen sollen sauber sein', 'strasse', ['Straßen']],
  ['fr', 'Économies d’énergie au château', 'economie chateau', ['Économies', 'château']],
  ['es', 'Más árboles en la ciudad', 'arbol', ['árboles']],
  ['ru', 'Новые счётчики для домов', 'счетчик', ['счётчики']],
  ['tr', 'İstanbul için yeni otobüsler', 'istanbul', ['İstanbul']],
  ['ar', 'قراءة العدّاد من صورة', 'العداد', ['العدّاد']],
  ['xx', 'Florpen gribbled vandos', 'gribbled', ['gribbled']],
  ['zh-TW', '計程車應該繳稅並且保險', '計程車保險', ['計程車', '保險']],
  ['zh-TW', 'Uber的司機需要職業駕照', 'uber 駕照', ['Uber', '駕照']],
  ['ja', '写真からメーターを読み取る', 'メーター', ['メーター']],
  ['ja', '東京の図書館を増やしてほしい', '図書館', ['図書館']],
  ['ko', '사진에서 계량기를 읽어 주세요', '계량기', ['계량기']],
  ['th', 'อ่านมิเตอร์จากภาพถ่าย', 'มิเตอร์', ['มิเตอร์']],
] as const;

it.each(CASES)('finds words of %s: %s', async (language, title, query, marks) => {
  const world = await inWorld();
  const rosa = await world.member();
  const space = await spaceIn(world, language);
  await ideaSaying(world, rosa, space, title);
  await ideaSaying(world, rosa, space, 'Something else altogether');
  for (const filter of [null, { space: space.slug }]) {
    const hits = await found(world.as(null), query, { filter });
    expect(hits).toHaveLength(1);
    expect(hits[0]?.title.map(({ text }) => text).join('')).toBe(title);
    expect(marked(hits[0]?.title ?? [])).toEqual(marks);
  }
});

it('finds a Chinese sentence though one of its characters is wrong', async () => {
  const world = await inWorld();
  const rosa = await world.member();
  const space = await spaceIn(world, 'zh-TW');
  await ideaSaying(world, rosa, space, '政府應該保障乘客的安全與權益');
  await ideaSaying(world, rosa, space, '平台需要公開評分');
  expect(await titlesFound(world.as(null), '政府應該保章乘客的安全')).toEqual([
    '政府應該保障乘客的安全與權益',
  ]);
  expect(await titlesFound(world.as(null), '"乘客的安全"')).toHaveLength(1);
  expect(await titlesFound(world.as(null), '"安全的乘客"')).toEqual([]);
});

it('learns the words of a space again when its language changes', async () => {
  const world = await inWorld();
  const space = await world.space();
  await ideaSaying(world, await world.member(), space, 'Bücher und Gärten');
  expect(await titlesFound(world.as(null), 'garten ')).toEqual(['Bücher und Gärten']);
  expect(await titlesFound(world.as(null), 'buch ')).toEqual([]);
  const admin = world.as(await world.member('ADMIN'));
  const update = (language: string): Promise<{ updateSpace: { __typename: string; fields?: object[] } }> =>
    admin.run(`mutation ($input: UpdateSpaceInput!) { updateSpace(input: $input) { ${CHANGED} } }`, {
      input: {
        spaceId: space.id,
        name: 'Garden',
        description: 'A place.',
        visibility: 'PUBLIC',
        cadenceDays: 5,
        language,
      },
    });
  expect((await update('not a language')).updateSpace).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ path: 'language', code: 'INVALID' }],
  });
  expect((await update('DE-at')).updateSpace.__typename).toBe('SpaceChanged');
  expect(await titlesFound(world.as(null), 'buch ')).toEqual(['Bücher und Gärten']);
  const { space: now } = await world
    .as(null)
    .run<{ space: { language: string } }>(`{ space(slug: "${space.slug}") { language } }`);
  expect(now.language).toBe('de-AT');
});
