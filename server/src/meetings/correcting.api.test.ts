import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../test/browser.js';
import { inboxOf } from '../../test/inbox.js';
import { look, shown, uploaded } from '../../test/images.js';
import {
  act,
  announced,
  LINES,
  meetingOf,
  meetingPlace,
  refusals,
  write,
  type MeetingPlace,
  type MeetingSeen,
} from '../../test/meetings.js';
import { usePlace } from '../../test/place.js';
import { set } from '../../test/reviews.js';
import { codeOf, NO_LIMITS, World, type TestMember } from '../../test/world.js';
import { modules } from '../modules.js';
import { statement } from '../platform/statement.js';
import { schemaOf } from '../platform/schema.js';

const place = usePlace(import.meta.filename, { limits: NO_LIMITS });
let at: MeetingPlace;
let world: World;

beforeAll(async () => {
  await place.community();
  world = new World(place.services, await schemaOf(modules), place.clock, place.communityId);
  at = await meetingPlace(world);
}, 60_000);

const mailCount = statement<{ count: number }>(
  'test.correcting_mails',
  'select count(*)::int as count from mail_message where community_id = $1',
);
const ahead = (days: number): Date => new Date(place.clock.now().getTime() + days * 86_400_000);
/** An hour some days from now. */
const hour = (days: number) => ({
  startsAt: ahead(days).toISOString(),
  endsAt: ahead(days + 1 / 24).toISOString(),
});
const linesNow = () =>
  LINES.map((line) =>
    line.promise ? { ...line, promise: { dueOn: ahead(30).toISOString().slice(0, 10) } } : line,
  );

const seen = async (who: TestMember | null, number: number): Promise<MeetingSeen> => {
  const meeting = await meetingOf(world, who, number);
  if (!meeting) throw new Error('The meeting is not there.');
  return meeting;
};

describe('published minutes', () => {
  it('are put right by the team, and what they said before stays readable', async () => {
    const { ada, ben, cleo, mira, timo, idea } = at;
    const words = {
      kind: 'PROTOTYPE_TEST',
      question: 'Can people read it?',
      ideaIds: [idea.id],
      title: 'By night',
      ...hour(3),
    };
    const { id: meetingId, number } = await announced(at, words);
    await act(world, ada, 'takeSeat', { meetingId });
    await act(world, ben, 'askInMeeting', { meetingId, text: 'Why so late?' });
    await act(world, cleo, 'askInMeeting', { meetingId, text: 'And on paper?' });
    world.clock.advance({ days: 4 });
    const [late, paper] = (await seen(ben, number)).questions;
    await act(world, mira, 'answerMeetingQuestion', { questionId: late?.id ?? '', answer: 'It is hard.' });
    const closing = { meetingId, fromRevision: 0, lines: linesNow(), learned: 'Larger is better.' };
    const early = { meetingId, fromRevision: 0, learned: 'Not yet.' };
    expect((await write(at, 'correctMinutes', early)).message).toBe(
      'Minutes can be put right once they are published.',
    );
    await write(at, 'closeMeeting', closing);
    const before = await seen(timo, number);
    expect(before).toMatchObject({ correctedAt: null, corrections: [], minutesRevision: 1 });
    expect(before.viewerCan).toContain('CORRECT_MINUTES');
    const [heard, promised, never] = before.lines.map(({ id }) => id);

    const document = `mutation ($input: CorrectMinutesInput!) { correctMinutes(input: $input) { __typename } }`;
    const input = { meetingId, fromRevision: 1, lines: [{ lineId: heard, text: 'The text is too pale.' }] };
    expect(codeOf(await world.as(null).ask(document, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await world.as(ada).ask(document, { input }))).toBe('FORBIDDEN');
    // A promise keeps its words, whole minutes stay whole, and whoever tells people says why.
    const odd = {
      lines: [
        { lineId: promised, text: 'Perhaps.' },
        { lineId: meetingId, text: 'Whose?' },
      ],
    };
    expect(
      refusals(await write(at, 'correctMinutes', { ...input, ...odd, takeBack: [heard], tell: true })),
    ).toEqual(['lines.0.text INVALID', 'lines.1.text UNKNOWN', 'why REQUIRED', 'lines REQUIRED']);
    const same = { ...input, lines: [{ lineId: heard, text: LINES[0]?.text }] };
    expect((await write(at, 'correctMinutes', same)).message).toContain('Nothing is different');

    // Of two at once the second is told, and nothing of theirs is half there.
    const told = (await inboxOf(world, ada)).length;
    const other = { ...input, lines: [{ lineId: heard, text: 'The text is too small and pale.' }] };
    const both = await Promise.all([
      write(at, 'correctMinutes', input),
      write(at, 'correctMinutes', other, timo),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['MeetingChanged', 'NotPossible']);
    expect(await inboxOf(world, ada), 'nobody is told of a slip of the pen').toHaveLength(told);

    const mails = () => place.services.db.row(mailCount, [place.communityId]);
    const sent = await mails();
    const more = {
      meetingId,
      fromRevision: 2,
      takeBack: [never],
      added: [{ kind: 'WILL_NOT_DO', text: 'We will not change the paper bill.' }],
      answers: [
        { questionId: late?.id, answer: 'It was our mistake.' },
        { questionId: paper?.id, answer: 'Paper stays as it is.' },
      ],
      learned: 'Larger and darker is better.',
      why: 'We had mixed up two evenings.',
      tell: true,
    };
    expect((await write(at, 'correctMinutes', more)).__typename).toBe('MeetingChanged');
    const after = await seen(null, number);
    expect(
      after.lines.map(({ text, takenBackAt, addedAt }) => [text, takenBackAt !== null, addedAt !== null]),
    ).toEqual([
      [both[0]?.meeting ? 'The text is too pale.' : 'The text is too small and pale.', false, false],
      [LINES[1]?.text, false, false],
      [LINES[2]?.text, true, false],
      ['We will not change the paper bill.', false, true],
    ]);
    expect(after).toMatchObject({ learned: 'Larger and darker is better.', questionsAnswered: 2 });
    expect(after.corrections.map(({ part, was }) => [part, was])).toEqual(
      expect.arrayContaining([
        ['LINE', LINES[0]?.text],
        ['LINE', LINES[2]?.text],
        ['LINE', null],
        ['ANSWER', 'It is hard.'],
        ['ANSWER', null],
        ['LEARNED', 'Larger is better.'],
      ]),
    );
    expect(after.corrections).toHaveLength(6);
    const notes = (await inboxOf(world, ada)).filter(({ kind }) => kind === 'MEETING_CORRECTED');
    expect(notes.map(({ excerpt }) => excerpt)).toEqual(['We had mixed up two evenings.']);
    expect(await mails(), 'a note, and no mail').toEqual(sent);
    // The promise keeps its words, and what went to the idea stays as it was said there.
    expect(after.promises).toHaveLength(1);
    const { idea: there } = await world
      .as(null)
      .run<{ idea: { thread: { comments: { edges: { node: { text: string } }[] } } } }>(
        `{ idea(number: ${idea.number}) { thread { comments(first: 5) { edges { node { text } } } } } }`,
      );
    expect(there.thread.comments.edges.map(({ node }) => node.text).join()).toContain('Larger is better.');
    // What was taken back is not found any more, and nothing is promised from it.
    const { search } = await world
      .as(null)
      .run<{ search: { edges: { node: { path: string } }[] } }>(
        `{ search(query: "third set of colours", first: 5, filter: { kinds: [MEETING] }) { edges { node { path } } } }`,
      );
    expect(search.edges).toEqual([]);
  });

  it('show images, first to the team, and name nobody where no idea takes a credit', async () => {
    const { ada, mira, idea } = at;
    const [byMira, byAda] = [await place.signedIn(mira.email), await place.signedIn(ada.email)];
    const [invited, board] = [await uploaded(byMira), await uploaded(byMira, 'The board')];
    const words = { title: 'With a drawing', kind: 'INTERVIEW', text: shown(invited), ideaIds: [idea.id] };
    const { id: meetingId, number } = await announced(at, { ...words, ...hour(3) });
    expect((await look(place, null, invited.id)).status).toBe(200);
    await act(world, ada, 'takeSeat', { meetingId });
    await act(world, ada, 'askInMeeting', { meetingId, text: 'Which one?' });

    // Who comes, for the host and the team alone, as a file no program runs.
    await set(world, `update member set name = '=HYPERLINK("x")' where id = $1`, [ada.id]);
    const file = `/meetings/${number}/seats.csv`;
    const get = (browser: Browser | null) =>
      place.http.inject({ method: 'GET', url: file, headers: browser ? { cookie: browser.cookie } : {} });
    expect([(await get(null)).statusCode, (await get(byAda)).statusCode]).toEqual([404, 404]);
    const sheet = await get(byMira);
    expect(sheet.headers['content-type']).toContain('text/csv');
    expect(sheet.body.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFName,Seat,Since (UTC)',
      expect.stringMatching(/^"'=HYPERLINK\(""x""\)",has a seat,\d{4}-\d\d-\d\d \d\d:\d\d$/),
    ]);

    world.clock.advance({ days: 5 });
    const [question] = (await seen(mira, number)).questions;
    await act(world, mira, 'answerMeetingQuestion', { questionId: question?.id ?? '', answer: 'This one.' });
    const draft = { meetingId, fromRevision: 0, lines: LINES.slice(0, 1), account: `Here: ${shown(board)}` };
    await write(at, 'writeMinutes', draft);
    expect((await seen(ada, number)).account).toBeNull();
    expect((await look(place, byAda, board.id)).status, 'a draft is for the team').toBe(404);
    expect((await seen(mira, number)).findingsTo).toEqual([{ title: 'Dark colours' }]);
    // The idea was taken back meanwhile: said before, and refused instead of dropped.
    await set(world, 'update idea set withdrawn_at = now() where id = $1', [idea.id]);
    expect((await seen(mira, number)).findingsTo).toEqual([]);
    const credited = { ...LINES[0], credit: { memberId: ada.id, what: 'said so' } };
    const closing = { ...draft, fromRevision: 1, lines: [credited, LINES[2]] };
    expect(refusals(await write(at, 'closeMeeting', closing))).toEqual(['lines.0.credit.memberId INVALID']);
    await write(at, 'closeMeeting', { ...closing, lines: [LINES[0], LINES[2]] });
    expect((await look(place, null, board.id)).status).toBe(200);
    const again = { meetingId, fromRevision: 2, account: 'Nothing was drawn.' };
    await write(at, 'correctMinutes', again);
    expect((await seen(null, number)).accountHtml).toContain('Nothing was drawn.');
    expect((await look(place, null, board.id)).status, 'what it showed before can be read').toBe(200);
  });
});
