import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MEETING_ID, MEETING_SPACE, meetingOf, questionOf } from '../../test/meetings';
import { mira, shellOf } from '../../test/people';
import { team } from '../../test/promises';
import { renderAt, type Answers } from '../../test/render';
import AnnounceForm from './AnnounceForm';
import EditForm from './EditForm';
import LogForm from './LogForm';
import { Component as MinutesPage } from './minutes.page';
import './MinutesForm';
import './QuestionsToAnswer';

beforeEach(() => {
  vi.stubEnv('TZ', 'America/New_York');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const IDEA = '01890a5d-ac96-774b-bcce-b302099a8092';
// Forms check ids; so the host has one that looks like one.
const host = { ...mira, id: '01890a5d-ac96-774b-bcce-b302099a8093' };
const spaces = [{ id: MEETING_SPACE, name: 'Home account' }];
const meeting = { __typename: 'Meeting', id: MEETING_ID, path: '/meetings/4-an-hour', revision: 1 };
const announced = { __typename: 'MeetingAnnounced', people: 3, meeting };

async function open(element: React.ReactNode, answers: Answers, at = '/meetings/new', path = '*') {
  const page = await renderAt(element, {
    at,
    path,
    shell: shellOf(host),
    answers: {
      Team: team,
      DraftOf: { draft: null },
      SaveDraft: {
        saveDraft: { __typename: 'DraftSaved', draft: { __typename: 'Draft', id: 'd', updatedAt: '' } },
      },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      ...answers,
    },
  });
  const sent = (name: string) =>
    page.asked.filter((one) => one.name === name).map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup() };
}

/** At once and not letter by letter: the forms are long and the machine may be busy. */
const put = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } });

const begin = {
  spaceId: MEETING_SPACE,
  kind: 'PROTOTYPE_TEST' as const,
  ideas: [{ id: IDEA, title: 'Photo' }],
};

it('announces a test in the zone of the community, says the same on the own clock, and loses nothing', async () => {
  let refused = true;
  const { user, sent, where } = await open(<AnnounceForm spaces={spaces} begin={begin} />, {
    AnnounceMeeting: () => {
      if (!refused) return { announceMeeting: announced };
      refused = false;
      const fields = [
        { __typename: 'FieldProblem', path: 'startsAt', code: 'OUT_OF_RANGE', message: 'That is past.' },
      ];
      const problem = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Look again.', fields };
      return { announceMeeting: problem };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Announce it' }));
  // Title, purpose, day and two times; what a test asks is for the server to miss.
  expect((await screen.findAllByText('Please fill this in.')).length).toBe(5);
  put(/^In one line, what it is/, 'Try the photo');
  put(/^What it is for/, 'To see whether it is found.');
  put(/^What you want to find out/, 'Is it found at once?');
  put('Day', '2026-12-03');
  put('From', '17:00');
  put('Until', '16:00');
  await user.click(screen.getByRole('button', { name: 'Announce it' }));
  await screen.findByText('It ends before it begins.');
  put('Until', '18:00');
  put(/^How many can come/, '6');
  expect(screen.getByText(/On your own clock/).textContent?.replaceAll(/\s/g, ' ')).toContain(
    'Thursday, December 3, 2026, 11:00 AM to 12:00 PM',
  );
  await user.click(screen.getByRole('button', { name: 'Announce it' }));
  await screen.findByText('That is past.');
  expect(screen.getByLabelText<HTMLInputElement>(/^In one line/).value).toBe('Try the photo');
  await user.click(screen.getByRole('button', { name: 'Announce it' }));
  await screen.findByText('It is announced, and 3 people are told.');
  expect(where()).toBe('/meetings/4-an-hour');
  expect(sent('AnnounceMeeting').at(-1)).toMatchObject({
    kind: 'PROTOTYPE_TEST',
    startsAt: '2026-12-03T16:00:00.000Z',
    endsAt: '2026-12-03T17:00:00.000Z',
    timeZone: 'Europe/Berlin',
    seats: 6,
    ideaIds: [IDEA],
    hostId: host.id,
    question: 'Is it found at once?',
    reimbursement: null,
  });
});

it('asks why only when time or place change, and shows the time on the clock it was announced on', async () => {
  const { user, sent } = await open(<EditForm meeting={meetingOf({ revision: 2 }) as never} />, {
    ChangeMeeting: { changeMeeting: { __typename: 'MeetingChanged', meeting } },
  });
  expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('17:00');
  expect(screen.queryByLabelText(/^Why the time/)).toBeNull();
  put('From', '16:30');
  put(/^Why the time/, 'The room is free earlier.');
  await user.click(screen.getByRole('button', { name: 'Save the changes' }));
  await screen.findByText('It is changed, and whoever has a seat is told.');
  expect(sent('ChangeMeeting')).toMatchObject([
    { fromRevision: 2, startsAt: '2026-12-03T15:30:00.000Z', why: 'The room is free earlier.', seats: 6 },
  ]);
});

it('says what minutes lack while they are written, answers what was asked, and makes a line a promise', async () => {
  const minutes = {
    ...meetingOf({ viewerCan: ['WRITE_MINUTES'], questionsRaised: 1, questions: [questionOf()], host }),
    question: null,
  };
  const answered = {
    ...minutes,
    questionsAnswered: 1,
    questions: [questionOf({ answer: 'The law asks.', answeredBy: host })],
  };
  const { user, sent, where } = await open(
    <MinutesPage />,
    {
      MinutesPage: { meeting: minutes },
      AnswerMeetingQuestion: { answerMeetingQuestion: { __typename: 'MeetingChanged', meeting: answered } },
      CloseMeeting: {
        closeMeeting: { __typename: 'MeetingChanged', meeting: { ...meeting, minutesRevision: 1 } },
      },
      WriteMinutes: {
        writeMinutes: {
          __typename: 'MeetingChanged',
          meeting: { ...meeting, minutesRevision: 1, learned: null, account: null, lines: [] },
        },
      },
    },
    '/meetings/4-an-hour/minutes',
    '/meetings/:meeting/minutes',
  );
  const missing = within(await screen.findByRole('status', { name: 'Before it can be published' }));
  expect(missing.getAllByRole('listitem')).toHaveLength(3);
  await user.click(await screen.findByRole('button', { name: /^Answer it/ }));
  put('Your answer', 'The law asks.');
  await user.click(screen.getByRole('button', { name: 'Keep the answer' }));
  await screen.findByText('The answer stands beside it.');
  put(/^What we heard, line 1/, 'The bill is hard to read.');
  await user.click(screen.getByRole('button', { name: 'Keep for later' }));
  await screen.findByText(/The minutes are kept/);
  expect(sent('WriteMinutes')).toMatchObject([
    { fromRevision: 0, lines: [{ kind: 'HEARD', promise: null }] },
  ]);
  put(/^What we will do, line 1/, 'A page that explains it.');
  await user.click(screen.getByRole('checkbox', { name: 'Make it a promise' }));
  expect(missing.getByText('Give each promise a person and a day.')).toBeTruthy();
  put('By which day', '2026-12-24');
  await waitFor(() => expect(missing.getByText('Nothing is missing.')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: 'Publish the minutes' }));
  await screen.findByText('The minutes are there, and people are told.');
  expect(sent('CloseMeeting')).toMatchObject([
    {
      fromRevision: 1,
      lines: [
        { kind: 'HEARD', text: 'The bill is hard to read.' },
        { kind: 'WILL_DO', promise: { ownerId: host.id, dueOn: '2026-12-24' } },
      ],
    },
  ]);
  expect(where()).toBe('/meetings/4-an-hour-to-listen');
});

it('writes down what took place elsewhere with its minutes at once', async () => {
  const { user, sent } = await open(
    <LogForm spaces={spaces} spaceId={MEETING_SPACE} />,
    { LogMeeting: { logMeeting: announced } },
    '/meetings/log',
  );
  put('In one line, what it was', 'At the fair');
  put('What it was for', 'People came by.');
  put('Day', '2026-11-18');
  put('From', '10:00');
  put('Until', '16:00');
  put(/^What we heard, line 1/, 'The app is slow on old phones.');
  put(/^What we will not do, line 1/, 'No app for the oldest: it cannot be made safe.');
  await user.click(screen.getByRole('button', { name: 'Put it on record' }));
  await screen.findByText('It stands among the meetings with its minutes.');
  expect(sent('LogMeeting')).toMatchObject([
    {
      startsAt: '2026-11-18T09:00:00.000Z',
      lines: [{ kind: 'HEARD' }, { kind: 'WILL_NOT_DO' }],
      ideaIds: [],
    },
  ]);
});
