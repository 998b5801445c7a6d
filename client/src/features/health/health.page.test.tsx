import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { member, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { Component } from './health.page';
import { apart } from './server-time';

const AT = '2026-11-20T12:00:00.000Z';
const before = (seconds: number) => new Date(Date.parse(AT) - seconds * 1000).toISOString();

const digests = {
  __typename: 'ScheduleStanding',
  id: 'inbox.digests',
  title: 'Digests',
  text: 'Sends each reader what came together.',
  everySeconds: 60,
  state: 'FINE',
  lastRunAt: before(125),
  lastFinishedAt: before(125),
  lastSucceededAt: before(125),
  lastError: null,
  failures: 0,
  nextRunAt: before(-58),
};
const sending = {
  __typename: 'PumpStanding',
  id: 'mail.send',
  title: 'Sending mail',
  text: 'Hands waiting mails to the mail server.',
  state: 'FINE',
  lastLookedAt: before(4),
  lastError: null,
  lastErrorAt: null,
};
const inboxes = {
  __typename: 'QueueStanding',
  id: 'inbox',
  title: 'Inboxes',
  text: 'Brings what happened to the inboxes.',
  state: 'FINE',
  waiting: 0,
  oldestAt: null as string | null,
  dead: 0,
};
const mail = { __typename: 'MailStanding', state: 'FINE', waiting: 0, oldestAt: null, failed: 0, bounced: 0 };
const webhooks = {
  __typename: 'WebhookStanding',
  state: 'FINE',
  waiting: 0,
  oldestAt: null,
  failed: 0,
  off: 0,
};

const workings = (more: object = {}) => ({
  workings: {
    __typename: 'Workings',
    at: AT,
    troubles: 0,
    schedules: [digests],
    pumps: [sending],
    queues: [inboxes],
    mail,
    webhooks,
    ...more,
  },
});

const show = (answers: Answers) =>
  renderAt(<Component />, { at: '/admin/health', shell: shellOf(member('Ada Lindqvist', 'ADMIN')), answers });

afterEach(() => vi.useRealTimers());

it('says in words when each ran and runs next, and that all is well', async () => {
  await show({ Workings: workings() });
  expect(screen.getByText('All is well. 1 schedule, 1 queue and mail do what they should.')).toBeTruthy();
  expect(screen.getByText('Ran 2 minutes ago, next in 58 seconds.')).toBeTruthy();
  expect(screen.getByText('Looked 4 seconds ago.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'What is wrong' })).toBeNull();
});

it('does not count down to what runs all the time', async () => {
  const counting = { ...digests, id: 'roll-up-votes', everySeconds: 1, lastRunAt: before(0), nextRunAt: AT };
  await show({ Workings: workings({ schedules: [counting] }) });
  expect(screen.getByText('Runs every few seconds, last just now.')).toBeTruthy();
});

it('puts what is wrong first, with the reason and the way to it', async () => {
  const failing = {
    ...digests,
    state: 'FAILING',
    lastFinishedAt: before(30),
    failures: 3,
    lastError: 'The disk is full.',
    nextRunAt: before(-40),
  };
  const late = { ...digests, id: 'late.tell', title: 'Late answers', state: 'LATE', nextRunAt: before(300) };
  const dead = { ...inboxes, state: 'FAILING', dead: 2, waiting: 3, oldestAt: before(60) };
  await show({ Workings: workings({ troubles: 3, schedules: [failing, late], queues: [dead] }) });
  const wrong = screen.getByRole('region', { name: 'What is wrong' });
  expect(
    within(wrong)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Inboxes: 2 failed too often and lie aside. 3 wait, the oldest since 1 minute ago.',
    'Digests: Failed 30 seconds ago, 3 times in a row, tries again in 40 seconds. Why: The disk is full. It last ended well 2 minutes ago.',
    'Late answers: Was due 5 minutes ago and nobody works on it. Is a worker running?',
  ]);
  expect(within(wrong).getByRole('link', { name: 'Digests' }).getAttribute('href')).toBe('#inbox.digests');
  expect(document.getElementById('inbox.digests')?.textContent).toContain('Failing');
});

it('runs one now', async () => {
  const user = userEvent.setup();
  const schedule = { ...digests, nextRunAt: AT };
  const { sent } = await show({
    Workings: workings(),
    RunScheduleSoon: { runScheduleSoon: { __typename: 'ScheduleHastened', schedule } },
  });
  await user.click(screen.getByRole('button', { name: 'Run now: Digests' }));
  await screen.findByText('“Digests” runs in a moment.');
  expect(await sent('RunScheduleSoon')).toMatchObject({
    id: 'inbox.digests',
  });
  expect(screen.getByText('Ran 2 minutes ago, next in a moment.')).toBeTruthy();
});

it('shows what failed and why, and puts it back', async () => {
  const user = userEvent.setup();
  const job = {
    __typename: 'DeadJob',
    id: 'job-1',
    kind: 'ideaPosted',
    happenedAt: before(7200),
    diedAt: before(3600),
    tries: 9,
    reason: 'The disk is full.',
  };
  let jobs = [job];
  const { asked } = await show({
    Workings: workings({ troubles: 1, queues: [{ ...inboxes, state: 'FAILING', dead: 1 }] }),
    DeadJobs: () => ({ deadJobs: jobs }),
    RetryDeadJobs: () => {
      jobs = [];
      return {
        retryDeadJobs: {
          __typename: 'DeadJobsRetried',
          count: 1,
          queue: { ...inboxes, waiting: 1, oldestAt: AT },
        },
      };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Show what failed in “Inboxes”' }));
  expect(
    await screen.findByText(
      'ideaPosted, happened 2 hours ago, tried 9 times, given up 1 hour ago. Why: The disk is full.',
    ),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Put all back' }));
  await screen.findByText('1 is put back and tried again.');
  await screen.findByText('Nothing lies here any more.');
  expect(asked.map(({ name }) => name)).toContain('RetryDeadJobs');
});

it('looks again by itself, and says when the server cannot be reached', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let answer: () => Record<string, unknown> = () => workings();
  await show({ Workings: () => answer() });
  answer = () => workings({ schedules: [{ ...digests, title: 'Digests of today' }] });
  vi.advanceTimersByTime(30_000);
  await waitFor(() => screen.getByRole('heading', { name: 'Digests of today' }));
  answer = () => {
    throw new Error('away');
  };
  vi.advanceTimersByTime(30_000);
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('could not be reached'));
  expect(screen.queryByText(/^All is well/), 'what was fine before').toBeNull();
});

it.each([
  [-125, '2 minutes ago'],
  [-12, '12 seconds ago'],
  [58, 'in 58 seconds'],
  [3600, 'in 1 hour'],
])('%i seconds from now is "%s"', (seconds, words) => {
  expect(apart(seconds * 1000, 0, 'en')).toBe(words);
});
