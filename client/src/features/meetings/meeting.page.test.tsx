import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeAct } from '../../lib/pending-act';
import { lineOf, MEETING_ID, meetingOf, questionOf } from '../../test/meetings';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { complete } from './complete-take-seat';
import { Component } from './meeting.page';
// Loaded when first opened; here they are there at once, however busy the machine is.
import './CallOff';
import './QuestionForm';

beforeEach(() => {
  // The clock of a reader somewhere else than the community, which is in Berlin.
  vi.stubEnv('TZ', 'America/New_York');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const never = () => new Promise<Record<string, unknown>>(() => undefined);
const plain = (text: string | null | undefined) => text?.replaceAll(/\s/g, ' ');

async function open(more: object, viewer: typeof rosa | null = null, answers: Answers = {}) {
  const page = await renderAt(<Component />, {
    at: '/meetings/4-an-hour-to-listen',
    path: '/meetings/:meeting',
    shell: shellOf(viewer),
    answers: {
      MeetingPage: { meeting: meetingOf(more) },
      ThreadActivity: never,
      DraftOf: { draft: null },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      ...answers,
    },
  });
  return { ...page, user: userEvent.setup() };
}

const changed = (more: object) => ({ __typename: 'MeetingChanged', meeting: meetingOf(more) });

it('says when it is on the clock of the reader and on that of the place, and what people can rely on', async () => {
  await open({});
  const times = screen
    .getAllByText(/December 3/)
    .map(({ parentElement }) => plain(parentElement?.textContent));
  expect(times.join(' ')).toContain('Thursday, December 3, 2026, 11:00 AM to 12:00 PM New York (GMT-5)');
  expect(plain(screen.getByText(/^There:/).textContent)).toBe(
    'There: Thursday, December 3, 2026, 5:00 PM to 6:00 PM, Berlin (GMT+1)',
  );
  const seats = within(screen.getByRole('region', { name: 'Seats' }));
  expect(seats.getByText('2 of 6 seats left')).toBeTruthy();
  expect(seats.getByRole('link', { name: 'Add it to your calendar' }).getAttribute('href')).toBe(
    '/meetings/4.ics',
  );
  expect(screen.getByText('Nobody has to say what they pay.')).toBeTruthy();
  expect(screen.getByText('Everybody gets the bus fare.').parentElement?.textContent).toContain(
    'The same for everybody, whatever they say.',
  );
  expect(screen.getByText('Nothing is recorded.')).toBeTruthy();
  const side = within(screen.getByRole('complementary', { name: 'About this meeting' }));
  // Where it is stands with when it is, also on a phone, where the side comes last.
  const where = screen.getByRole('region', { name: 'Where' });
  expect(where.textContent).toContain('Online. Whoever has a seat sees the link here.');
  // Who comes is nobody's business.
  expect(side.queryByText('Who comes')).toBeNull();
  for (const name of ['Change it', 'Call it off', 'Write the minutes']) {
    expect(screen.queryByText(name)).toBeNull();
  }
});

it('sends a visitor to sign in with the seat kept, and takes it or a place in line afterwards', async () => {
  const { user, where, unmount } = await open({});
  await user.click(screen.getByRole('button', { name: 'Take a seat' }));
  await waitFor(() => expect(where()).toContain('/sign-in?to='));
  expect(takeAct()).toMatchObject({ kind: 'takeSeat', variables: { meetingId: MEETING_ID } });
  unmount();
  const { client } = await renderAt(<p />, {
    shell: shellOf(rosa),
    answers: {
      TakeSeat: { takeSeat: changed({ viewerSeat: 'WAITING', viewerTurn: 1, seated: 6, waiting: 1 }) },
    },
  });
  expect(await complete({ client, variables: { meetingId: MEETING_ID } })).toEqual({
    toast: 'You wait for a seat. You are told when one is free.',
  });
});

it('says that another was faster when the last seat is gone, and lets one stop waiting', async () => {
  const { user, asked } = await open({ seated: 5, viewerCan: ['TAKE_SEAT'] }, rosa, {
    TakeSeat: {
      takeSeat: changed({
        seated: 6,
        waiting: 3,
        viewerSeat: 'WAITING',
        viewerTurn: 3,
        viewerCan: ['GIVE_UP_SEAT'],
      }),
    },
    GiveUpSeat: {
      giveUpSeat: changed({ seated: 6, waiting: 2, viewerSeat: 'GIVEN_UP', viewerCan: ['TAKE_SEAT'] }),
    },
  });
  await user.click(screen.getByRole('button', { name: 'Take a seat' }));
  await screen.findByText('The last seat was taken a moment ago. You wait for the next one.');
  expect(screen.getByText('You wait for a seat: number 3 in line.')).toBeTruthy();
  expect(screen.getByText('No seat left of 6. 3 people wait for a seat')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
  await screen.findByText('You no longer wait.');
  expect(screen.getByRole('button', { name: 'Wait for a seat' })).toBeTruthy();
  expect(asked.map(({ name }) => name)).toContain('GiveUpSeat');
});

it('asks before a seat that somebody may wait for by now is given back, and shows the link to whoever has one', async () => {
  // All are taken and nobody waits yet, as far as this page knows.
  const seated = { seated: 6, waiting: 0, viewerSeat: 'SEATED', viewerCan: ['GIVE_UP_SEAT', 'ASK'] };
  const { user } = await open(
    { ...seated, place: 'https://meet.example.com/x', placeWithSeat: false },
    rosa,
    {
      GiveUpSeat: { giveUpSeat: changed({ seated: 6, waiting: 0, viewerSeat: 'GIVEN_UP' }) },
    },
  );
  expect(screen.getByText('You have a seat.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open the meeting' }).getAttribute('href')).toBe(
    'https://meet.example.com/x',
  );
  await user.click(screen.getByRole('button', { name: 'Give your seat back' }));
  expect(screen.getByRole('alert').textContent).toContain('may be somebody else’s at once');
  await user.click(screen.getByRole('button', { name: 'Give it back now' }));
  await screen.findByText('Your seat is given back.');
});

it('takes a question without a name unless one wants it, and loses nothing when it is refused', async () => {
  let first = true;
  const { user, sent } = await open({ viewerCan: ['ASK', 'TAKE_SEAT'] }, rosa, {
    AskInMeeting: () => {
      if (first) {
        first = false;
        return { askInMeeting: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'It is over.' } };
      }
      return {
        askInMeeting: changed({ questionsRaised: 1, questions: [questionOf({ viewerAsked: true })] }),
      };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Raise a question' }));
  const field = await screen.findByRole('textbox', { name: /^Your question/ });
  await user.type(field, 'Why is the bill so long?');
  await user.click(screen.getByRole('button', { name: 'Raise it' }));
  await screen.findByText('It is over.');
  expect((field as HTMLTextAreaElement).value).toBe('Why is the bill so long?');
  await user.click(screen.getByRole('button', { name: 'Raise it' }));
  await screen.findByText('It stands with the others.');
  expect(screen.getByText('You asked this. Others do not see your name.')).toBeTruthy();
  expect(await sent('AskInMeeting')).toMatchObject({ named: false });
});

it('shows the minutes in three parts, each promise with who keeps it, and what stayed without an answer', async () => {
  const promise = {
    __typename: 'Promise',
    id: 'promise-9',
    path: '/promises/promise-9',
    state: 'LATE',
    dueOn: '2026-11-19',
    owner: mira,
  };
  const closedAt = '2026-11-19T09:00:00Z';
  await open({
    state: 'CLOSED',
    closedAt,
    closedBy: mira,
    kind: 'PROTOTYPE_TEST',
    question: 'Is it found at once?',
    learned: 'No: half looked in the wrong place.',
    seated: 4,
    lines: [
      lineOf('HEARD', 'The bill is hard to read.'),
      lineOf('WILL_DO', 'A page that explains it.', promise),
      { ...lineOf('WILL_NOT_DO', 'No paper bills: the press is gone.'), takenBackAt: closedAt },
    ],
    accountHtml: '<p>Two of us drew it on the board.</p>',
    correctedAt: closedAt,
    corrections: [
      {
        __typename: 'MinuteCorrection',
        id: 'correction-1',
        part: 'LINE',
        lineId: 'line-The bill is hard to read.',
        questionId: null,
        was: 'The bill is hard.',
        why: 'A word was missing.',
        at: closedAt,
        by: mira,
      },
    ],
    questionsRaised: 2,
    questionsAnswered: 1,
    questions: [
      questionOf({ answer: 'The law asks for it.', answeredBy: mira }),
      questionOf({ id: 'question-2', text: 'And why so late?', askedBy: rosa }),
    ],
    credits: [{ __typename: 'Credit', id: 'c', what: 'read it aloud', consent: 'GIVEN', member: rosa }],
  });
  const minutes = within(screen.getByRole('region', { name: 'The minutes' }));
  expect(minutes.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'What we learned',
    'What we heard',
    'What we will do',
    'What we will not do',
    'More of what happened',
    'Who said so',
  ]);
  // What was put right says what it said before; what was taken back stays readable.
  const heard = minutes.getByText('The bill is hard to read.').closest('li');
  expect(heard?.textContent).toContain('It said: The bill is hard.');
  expect(heard?.textContent).toContain('Why: A word was missing.');
  expect(minutes.getByText('No paper bills: the press is gone.').tagName).toBe('DEL');
  expect(minutes.getByText('Taken back')).toBeTruthy();
  expect(minutes.getByText('Two of us drew it on the board.')).toBeTruthy();
  expect(minutes.getByText('No: half looked in the wrong place.')).toBeTruthy();
  expect(minutes.getByText('Late: promised for November 19, 2026')).toBeTruthy();
  expect(
    minutes.getByRole('link', { name: 'See the promise: A page that explains it.' }).getAttribute('href'),
  ).toBe('/promises/promise-9');
  const questions = within(screen.getByRole('region', { name: 'What people asked' }));
  expect(questions.getByText('1 of 2 answered')).toBeTruthy();
  expect(questions.getByText('Not answered')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Seats' })).toBeNull();
});

it('lets the host call it off only with a reason, and shows the team who comes', async () => {
  const { user, sent } = await open(
    {
      viewerCan: ['EDIT', 'CALL_OFF', 'WRITE_MINUTES'],
      attendees: [
        { __typename: 'MeetingSeat', state: 'SEATED', member: rosa },
        { __typename: 'MeetingSeat', state: 'WAITING', member: { ...rosa, id: 'other', name: 'Otto Rehm' } },
      ],
    },
    mira,
    {
      CallOffMeeting: {
        callOffMeeting: changed({ state: 'CALLED_OFF', calledOffWhy: 'Mira is ill.', viewerCan: [] }),
      },
    },
  );
  const who = within(screen.getByRole('complementary', { name: 'About this meeting' }));
  expect(who.getByText('Rosa Okafor')).toBeTruthy();
  expect(who.getByText('Otto Rehm').closest('li')?.textContent).toContain('waits, number 1');
  expect(screen.getByRole('link', { name: 'Write the minutes' }).getAttribute('href')).toBe(
    '/meetings/4-an-hour-to-listen/minutes',
  );
  await user.click(screen.getByRole('button', { name: 'Call it off' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(await dialog.findByRole('button', { name: 'Call it off' }));
  await dialog.findByText('Please fill this in.');
  await user.type(dialog.getByRole('textbox', { name: /^Why it does not/ }), 'Mira is ill.');
  await user.click(dialog.getByRole('button', { name: 'Call it off' }));
  await screen.findByText('This meeting is called off.');
  expect(screen.getByText('Mira is ill.')).toBeTruthy();
  expect(await sent('CallOffMeeting')).toMatchObject({
    why: 'Mira is ill.',
  });
});
