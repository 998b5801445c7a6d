import { expect, it } from 'vitest';
import { followUpPlace, pass, questionOf, say, shipped } from '../../test/follow-ups.js';
import { makeWebhook, messagesAt, useReceiver } from '../../test/webhooks.js';

const { inWorld, receiver } = useReceiver(import.meta.filename);

it('idea.reopened tells the stages, who looks at it and the outcome, and not who said that it did not help', async () => {
  const place = await followUpPlace(await inWorld());
  const { world, cleo, lead, idea } = place;
  await makeWebhook(world, lead, { url: receiver().url, kinds: ['IDEA_REOPENED'] });
  const outcome = await shipped(place);
  await pass(place, 30);
  const { id } = await questionOf(place, cleo);
  await say(place, cleo, id, { verdict: 'NOT', text: 'It reads my 7 as a 1.', shown: 'NAMED' });
  const messages = await messagesAt(world, receiver());
  expect(messages).toMatchObject([
    {
      type: 'idea.reopened',
      data: {
        actor: { name: 'Mira' },
        about: { kind: 'IDEA', id: idea.id },
        outcome: { id: outcome.id, number: outcome.number },
        changes: {
          stage: { old: 'shipped', new: 'considering' },
          category: { old: 'SHIPPED', new: 'CONSIDERING' },
        },
      },
    },
  ]);
  expect(JSON.stringify(messages)).not.toMatch(/Cleo|my 7/);
});
