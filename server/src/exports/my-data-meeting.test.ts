import { expect, it } from 'vitest';
import { act, announced, LINES, meetingPlace, write } from '../../test/meetings.js';
import { useWorlds, type TestMember } from '../../test/world.js';
import { dataOf } from './my-data.queries.js';

const inWorld = useWorlds(import.meta.filename);

it('holds where somebody was, what they asked and wrote there, and nothing of others', async () => {
  const place = await meetingPlace(await inWorld());
  const { world, ada, ben, mira, space } = place;
  const { id: meetingId } = await announced(place, { seats: 1 });
  await act(world, ada, 'takeSeat', { meetingId });
  await act(world, ben, 'takeSeat', { meetingId });
  const asked = await act(world, ada, 'askInMeeting', { meetingId, text: 'When does it come?' });
  const questionId = asked.meeting?.questions[0]?.id ?? '';
  await world.as(ada).run('mutation ($id: ID!) { joinTests(spaceId: $id) { __typename } }', { id: space.id });
  world.clock.advance({ days: 4 });
  await act(world, mira, 'answerMeetingQuestion', { questionId, answer: 'In spring.' });
  await write(place, 'closeMeeting', { meetingId, fromRevision: 0, lines: LINES });
  const data = async (who: TestMember): Promise<object> => dataOf(world.services.db, who.actor);
  const meeting = { on: 'meeting', number: 1, title: 'Come and talk' };
  expect(await data(ada)).toMatchObject({
    meetings: [{ ...meeting, seat: 'seated' }],
    meetingQuestions: [{ ...meeting, text: 'When does it come?', named: false, answer: null }],
    meetingsHeld: [],
    minutes: [],
    tests: [{ space: expect.any(String) as string }],
  });
  expect(await data(ben)).toMatchObject({ meetings: [{ seat: 'waiting' }], meetingQuestions: [], tests: [] });
  expect(await data(mira)).toMatchObject({
    meetings: [],
    meetingQuestions: [{ text: null, answer: 'In spring.' }],
    meetingsHeld: [{ ...meeting, purpose: 'We listen to what works for you and what does not.' }],
    minutes: LINES.map(({ kind, text }) => ({ kind: kind.toLowerCase(), text })),
  });
});
