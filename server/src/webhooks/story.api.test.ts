import { expect, it } from 'vitest';
import { act, tellStory } from '../../test/stories.js';
import { makeWebhook, messagesAt, useReceiver } from '../../test/webhooks.js';

const { inWorld, receiver } = useReceiver(import.meta.filename);

it('story.published and story.withdrawn tell that it is there or gone, never its words or who tells it', async () => {
  const world = await inWorld();
  const ada = await world.member('CUSTOMER', 'Ada Quillfeather');
  const mira = await world.member('STAFF', 'Mira');
  const timo = await world.member('ADMIN', 'Timo');
  const space = await world.space();
  await makeWebhook(world, timo, { url: receiver().url, kinds: ['STORY_PUBLISHED', 'STORY_WITHDRAWN'] });
  world.clock.advance({ minutes: 1 });
  const story = await tellStory(world, { teller: ada, reviewer: mira, space });
  world.clock.advance({ minutes: 1 });
  await act(world, ada, 'withdrawConsent', { storyId: story.id, part: 'STORY', use: 'SITE' });
  const messages = (await messagesAt(world, receiver())).toSorted((one, other) =>
    one.type.localeCompare(other.type),
  );
  expect(messages).toMatchObject([
    {
      type: 'story.published',
      data: {
        actor: { name: 'Mira' },
        about: {
          kind: 'STORY',
          id: story.id,
          title: null,
          author: null,
          url: expect.stringMatching(/\/stories\/1$/) as string,
        },
      },
    },
    { type: 'story.withdrawn', data: { actor: null, about: { number: 1 } } },
  ]);
  expect(JSON.stringify(messages)).not.toMatch(/Quillfeather|winters|zeppelin/);
});
