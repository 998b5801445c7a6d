import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageMark } from '@rapport/shared/images';
import { afterAll } from 'vitest';
import { ImageContentEntity, ImageEntity } from '../src/images/image.entity.js';
import { encodeImage } from '../src/images/image.module.js';
import { createCommunity } from '../src/communities/community.module.js';
import { modules } from '../src/modules.js';
import { schemaOf } from '../src/platform/schema.js';
import { FixedClock } from './fixed-clock.js';
import { postIdea } from './ideas.js';
import { picture } from './images.js';
import { databaseOfThisFile } from './template-database.js';
import { suggestionBy } from './suggestions.js';
import { commentBy, conversationBy } from './threads.js';
import { NO_LIMITS, TEST_SETTINGS, World, type TestMember } from './world.js';
import type { Watcher } from '../src/exports/export.module.js';
import type { Services } from '../src/platform/context.js';
import { closeServices, openServices } from '../src/services.js';

/** Hears of long work and tells nobody. */
export const deaf: Watcher = { step: async (_label, work) => work(), notice: () => undefined };

/** Services on an empty database. @param name tells the databases of a test file apart. */
export async function emptyPlace(file: string, name: string): Promise<Services> {
  const services = await openServices({
    databaseUrl: await databaseOfThisFile(`${file}#${name}`),
    poolMax: 4,
    limits: NO_LIMITS,
    trustedRanges: [],
    publicUrl: 'https://ideas.example.com',
    settings: TEST_SETTINGS,
    log: console as unknown as Services['log'],
    clock: new FixedClock(),
  });
  afterAll(() => closeServices(services));
  return services;
}

/** A small community with two of everything that people do. */
export async function smallCommunity(services: Services): Promise<World> {
  const communityId = services.ids.next();
  const now = services.clock.now();
  await services.db.transaction((tx) =>
    createCommunity(tx, { id: communityId, name: 'Small', createdAt: now, setUpAt: now }),
  );
  const world = new World(services, await schemaOf(modules), services.clock as FixedClock, communityId);
  const admin = await world.member('ADMIN');
  for (let turn = 0; turn < 2; turn++) {
    const space = await world.space();
    const author = await world.member();
    const idea = await postIdea(world, author, space);
    await world.as(admin).run(
      `mutation ($space: ID!, $idea: ID!) {
        createTag(input: { spaceId: $space, name: "paper" }) { __typename }
        supportIdea(input: { ideaId: $idea, importance: NICE }) { __typename }
      }`,
      { space: space.id, idea: idea.id },
    );
    const parentId = await commentBy(world, author, idea.threadId, 'The second stair is the worst.');
    await commentBy(world, admin, idea.threadId, 'Which floor?', { parentId });
    await conversationBy(world, author, space.id);
    await suggestionBy(world, admin, idea, { text: 'The stairs are steep.' });
    await commentBy(world, author, idea.threadId, await imageOf(world, author));
  }
  return world;
}

/** An image brought by a member, as a text shows it. */
async function imageOf(world: World, { actor }: TestMember): Promise<string> {
  const { services, communityId } = world;
  const { content, width, height } = await encodeImage(await picture().png().toBuffer());
  const id = services.ids.next();
  const row = { communityId, id, uploaderId: actor.memberId, width, height, createdAt: services.clock.now() };
  await services.db.transaction(async (tx) => {
    await tx.insert(ImageEntity, { ...row, releasedAt: null });
    await tx.insert(ImageContentEntity, { communityId, imageId: id, content });
  });
  return imageMark({ id, width, height, alt: 'A meter' });
}

/** A folder that goes with the test file. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-export-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file under a folder by its name. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    names
      .toSorted()
      .map(async (name) => [name.slice(folder.length + 1), await readFile(name, 'utf8')] as const),
  );
  return Object.fromEntries(files);
}
