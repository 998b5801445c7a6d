import { afterAll, beforeAll, expect, it } from 'vitest';
import { Webhook as Verifier } from 'standardwebhooks';
import { postIdea } from '../../test/ideas.js';
import { jobsDone } from '../../test/jobs.js';
import { openReceiver, type Receiver } from '../../test/receiver.js';
import { answerIdea, deliveriesOf, makeWebhook } from '../../test/webhooks.js';
import { NO_LIMITS, TEST_SETTINGS, useWorlds } from '../../test/world.js';

const settings = { ...TEST_SETTINGS, outboundAllow: [] as string[] };
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  settings.outboundAllow.push(receiver.host);
});
afterAll(() => receiver.close());

const inWorld = useWorlds(import.meta.filename, NO_LIMITS, settings);

it('tells of an answer, signed, once, and lists it', async () => {
  const world = await inWorld();
  world.clock.set(new Date());
  const admin = await world.member('ADMIN', 'Ada');
  const space = await world.space();
  const webhook = await makeWebhook(world, admin, { url: receiver.url, kinds: ['IDEA_ANSWERED'] });
  const idea = await postIdea(world, await world.member(), space);
  await answerIdea(world, admin, {
    ideaId: idea.id,
    stageId: space.stages.CONSIDERING,
    text: 'We look at it this month.',
  });
  await jobsDone(world.services);
  const [call, ...others] = receiver.received;
  expect(others).toEqual([]);
  const message = new Verifier(webhook.secret).verify(call!.body, call!.headers);
  expect(message).toMatchObject({
    type: 'idea.answered',
    data: {
      actor: { name: 'Ada' },
      about: { kind: 'IDEA', number: idea.number, title: 'Read the meter from a photo' },
      changes: {
        stage: { old: 'open', new: 'considering' },
        category: { old: 'OPEN', new: 'CONSIDERING' },
        answer: { old: null, new: 'We look at it this month.' },
      },
    },
  });
  expect(await deliveriesOf(world, admin, webhook.id)).toMatchObject([
    {
      id: call!.headers['webhook-id'],
      kind: 'IDEA_ANSWERED',
      state: 'DELIVERED',
      status: 200,
      answer: 'taken',
    },
  ]);
});
