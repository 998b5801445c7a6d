import { expect, it } from 'vitest';
import { act, announced, LINES, meetingPlace, write } from '../../test/meetings.js';
import { makeWebhook, messagesAt, useReceiver } from '../../test/webhooks.js';

const { inWorld, receiver } = useReceiver(import.meta.filename);

it('meeting.announced and meeting.minutes tell what is public, and never where it is or who comes', async () => {
  const place = await meetingPlace(await inWorld());
  const { world, ada, mira, timo } = place;
  await makeWebhook(world, timo, { url: receiver().url, kinds: ['MEETING_ANNOUNCED', 'MEETING_MINUTES'] });
  world.clock.advance({ minutes: 1 });
  const { id: meetingId } = await announced(place, { place: 'https://meet.example.org/SECRET', seats: 3 });
  await act(world, ada, 'takeSeat', { meetingId });
  const asked = await act(world, ada, 'askInMeeting', { meetingId, text: 'When?' });
  world.clock.advance({ days: 4 });
  await act(world, mira, 'answerMeetingQuestion', {
    questionId: asked.meeting?.questions[0]?.id ?? '',
    answer: 'Soon.',
  });
  await write(place, 'closeMeeting', { meetingId, fromRevision: 0, lines: LINES });
  const messages = (await messagesAt(world, receiver())).toSorted((one, other) =>
    one.type.localeCompare(other.type),
  );
  expect(messages).toMatchObject([
    {
      type: 'meeting.announced',
      data: {
        actor: { name: 'Mira' },
        about: { kind: 'MEETING', id: meetingId, url: expect.stringMatching(/\/meetings\/1$/) as string },
        changes: { title: { new: 'Come and talk' }, startsAt: { old: null, new: '2026-03-05T10:00:00Z' } },
        meeting: 'LISTENING',
        seats: 3,
      },
    },
    { type: 'meeting.minutes', data: { changes: { heard: { new: LINES[0]?.text } } } },
  ]);
  expect(JSON.stringify(messages)).not.toMatch(/SECRET|Ada/);
});
