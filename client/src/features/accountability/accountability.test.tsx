import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAt } from '../../test/render';
import { Component as Cases } from './cases.page';
import { Component as Page } from './accountability.page';

const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const figure = (
  type: string,
  title: string,
  more: object,
  n: number | null = 3,
  cases: string | null = '/accountability/declines',
) => ({
  __typename: type,
  title,
  definition: `How ${title} is counted.`,
  n,
  cases,
  ...more,
});

const figures = (more: object = {}) => ({
  meetingGaps: [
    {
      __typename: 'MeetingGap',
      id: 'gap',
      lastAt: '2026-10-01T09:00:00Z',
      space: { __typename: 'Space', id: 'gap', slug: 'depots', name: 'Depots' },
    },
  ],
  accountability: {
    __typename: 'Accountability',
    range: 'LAST_90_DAYS',
    from: '2026-08-23',
    to: '2026-11-20',
    countedAt: '2026-11-20T11:59:00Z',
    expectations: figure('ExpectationsFigure', 'What you may expect', {
      spaces: [
        {
          __typename: 'Expectation',
          space: { __typename: 'Space', id: 'space', slug: 'meters', name: 'Meters' },
          cadenceDays: 5,
          waiting: 4,
          late: 2,
          purposeOn: '2025-01-01',
          purposeOverdue: true,
        },
      ],
    }),
    promises: figure('PromisesFigure', 'Promises', {
      kept: 1,
      keptLate: 1,
      late: 1,
      dropped: 0,
      dueToday: 0,
      moved: 1,
      openNow: 2,
      lateNow: 1,
      latest: [
        {
          __typename: 'LatePromise',
          text: 'We send you a reader.',
          path: '/promises/1',
          firstDueOn: '2026-11-10',
          dueOn: '2026-12-01',
          daysLate: 10,
        },
      ],
      months: MONTHS.map((month) => ({ __typename: 'PromiseMonth', month, n: 2, kept: 1 })),
    }),
    firstWord: figure('FirstWordFigure', 'First word', {
      open: 1,
      openOverWeek: 1,
      medianHours: 5,
      p90Hours: 216,
      openCases: '/accountability/no-word',
      months: MONTHS.map((month, at) => ({
        __typename: 'FirstWordMonth',
        month,
        n: at,
        open: 0,
        medianHours: at === 0 ? null : 5,
        p90Hours: at === 0 ? null : 96,
      })),
    }),
    waiting: figure('LateFigure', 'Waiting', { late: 2 }),
    declines: figure('DeclinesFigure', 'Declines', {
      withReviewDay: 2,
      withoutReviewDay: 1,
      incomplete: 0,
      months: MONTHS.map((month) => ({ __typename: 'MonthCount', month, n: 1 })),
    }),
    loopClosed: figure('LoopClosedFigure', 'Told how it ended', {
      told: 2,
      months: MONTHS.map((month) => ({ __typename: 'LoopMonth', month, n: 3, told: 2 })),
    }),
    reviews: figure('ReviewsFigure', 'Looking again', { overdue: 1, oldest: '2026-10-01' }),
    recoveries: figure(
      'RecoveriesFigure',
      'Putting right',
      { inTime: null, contactedLate: null, putRight: null, overdue: 1, overdueSince: ['2026-11-18'] },
      null,
      null,
    ),
    incidents: figure('IncidentsFigure', 'What went wrong', {
      inTime: 1,
      reportedLate: 0,
      awaited: 1,
      overdue: 0,
    }),
    didItHelp: figure('DidItHelpFigure', 'Did it help', {
      asked: 9,
      answered: null,
      solved: null,
      partly: null,
      not: null,
      reopened: 1,
      words: [
        {
          __typename: 'HelpedWords',
          verdict: 'NOT',
          text: 'My meter is too old.',
          title: 'Photos',
          path: '/outcomes/1',
        },
      ],
    }),
    irritants: figure('IrritantsFigure', 'What hurts', {
      medianDays: 12,
      ages: [
        { __typename: 'AgeCount', fromDays: 0, toDays: 30, count: 2 },
        { __typename: 'AgeCount', fromDays: 181, toDays: null, count: 1 },
      ],
      months: MONTHS.map((month) => ({ __typename: 'IrritantMonth', month, reported: null, fixed: null })),
    }),
    team: figure('LateFigure', 'Raised by the team', { late: 0 }, 0),
    purposes: figure('LateFigure', 'Purposes', { late: 1 }),
    ...more,
  },
});

const part = (name: string) => screen.getByRole('region', { name });

it('says each figure with how it is counted and the way to its cases', async () => {
  await renderAt(<Page />, { at: '/accountability', answers: { Accountability: figures() } });
  expect(await screen.findByRole('heading', { level: 1, name: 'How we keep our word' })).toBeTruthy();
  expect(screen.getByText('From August 23, 2026 to November 20, 2026')).toBeTruthy();
  const figuresOf = screen.getAllByRole('heading', { level: 2 }).slice(0, -1);
  for (const heading of figuresOf.filter(({ id }) => id !== 'listening')) {
    expect(part(heading.textContent ?? '').textContent).toContain(`How ${heading.textContent} is counted.`);
  }
  const first = part('First word');
  expect(first.textContent).toContain('Half of them waited at most5 hours');
  expect(first.textContent).toContain('Nine of ten waited at most9 days');
  expect(within(first).getByRole('link', { name: 'Look at those without a word' }).getAttribute('href')).toBe(
    '/accountability/no-word',
  );
  expect(within(part('Waiting')).getByRole('link').textContent).toBe('Look at the 2 cases');
  const listening = part('Where nobody listens');
  expect(listening.textContent).toContain('Depots last on October 1, 2026');
  expect(within(listening).getByRole('link', { name: 'Depots' }).getAttribute('href')).toBe('/spaces/depots');
  // Nothing is late, so there is nothing to look at.
  expect(within(part('Raised by the team')).queryByRole('link')).toBeNull();
});

it('gives every plot a name and the same as a table', async () => {
  await renderAt(<Page />, { at: '/accountability', answers: { Accountability: figures() } });
  await screen.findByRole('heading', { level: 1 });
  const plots = screen.getAllByRole('img');
  expect(
    plots.map((plot) => plot.getAttribute('aria-label')?.length ?? 0).every((length) => length > 20),
  ).toBe(true);
  for (const plot of plots) expect(plot.closest('section')?.querySelector('table')).toBeTruthy();
  expect(part('First word').querySelectorAll('tbody tr')).toHaveLength(12);
});

it('tells late promises with their days and both dates', async () => {
  await renderAt(<Page />, { at: '/accountability', answers: { Accountability: figures() } });
  await screen.findByRole('heading', { level: 1 });
  const promises = part('Promises');
  expect(promises.textContent).toContain('One promise is late now:');
  expect(promises.textContent).toContain(
    '10 days late: first promised for November 10, 2026, now for December 1, 2026',
  );
});

it('says that fewer than five are not shown, and how late we are nevertheless', async () => {
  await renderAt(<Page />, { at: '/accountability', answers: { Accountability: figures() } });
  await screen.findByRole('heading', { level: 1 });
  const right = part('Putting right');
  expect(right.textContent).toContain('Casesfewer than 5');
  expect(right.textContent).not.toContain('We wrote first in time');
  expect(right.textContent).toContain('Owed since November 18, 2026.');
  expect(within(right).queryByRole('link')).toBeNull();
  const helped = part('Did it help');
  expect(helped.textContent).toContain('Asked9');
  expect(helped.textContent).toContain('Answeredfewer than 5');
  expect(helped.textContent).toContain('My meter is too old.not solved, of Photos');
});

it('asks for the range of the address, and offers the files of it', async () => {
  const { asked } = await renderAt(<Page />, {
    at: '/accountability?range=12-months',
    answers: { Accountability: figures({ countedAt: null }) },
  });
  expect(await screen.findByText(/being counted for the first time/)).toBeTruthy();
  expect(asked).toMatchObject([{ variables: { range: 'LAST_12_MONTHS' } }]);
  expect(screen.getByRole('link', { name: 'Table (CSV)' }).getAttribute('href')).toBe(
    '/accountability.csv?range=12-months',
  );
  expect(screen.getByRole('link', { name: 'Last 12 months' }).getAttribute('aria-current')).toBe('true');
});

const cases = (nodes: object[]) => ({
  accountabilityCases: {
    __typename: 'AccountabilityCaseConnection',
    title: 'Declines',
    definition: 'How declines are counted.',
    totalCount: nodes.length,
    edges: nodes.map((node, at) => ({
      __typename: 'AccountabilityCaseEdge',
      cursor: String(at),
      node: {
        __typename: 'AccountabilityCase',
        id: `case-${at}`,
        path: '/ideas/1-photo',
        space: 'Meters',
        since: '2026-11-01T10:00:00Z',
        hours: null,
        open: false,
        state: null,
        daysLate: null,
        reason: null,
        reviewOn: null,
        noReviewReason: null,
        ...node,
      },
    })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
});
const at = (word: string, answer: object) => ({
  at: `/accountability/${word}`,
  path: '/accountability/:cases',
  answers: { AccountabilityCases: answer as Record<string, unknown> },
});

it('lists the cases with what belongs to each', async () => {
  const nodes = [
    { title: 'Read from a photo', reason: 'Few meters can.', reviewOn: '2027-01-10' },
    { title: 'Scan', reason: 'It costs too much.', noReviewReason: 'It goes out of use.' },
  ];
  const { asked } = await renderAt(<Cases />, at('declines', cases(nodes)));
  expect((await screen.findAllByRole('article')).map(({ textContent }) => textContent)).toEqual([
    'Read from a photoMeters · Declined November 1, 2026Why: Few meters can.Looked at again: January 10, 2027',
    'ScanMeters · Declined November 1, 2026Why: It costs too much.No review, because: It goes out of use.',
  ]);
  expect(asked).toMatchObject([{ variables: { cases: 'DECLINES', range: 'LAST_90_DAYS' } }]);
});

it('says how long somebody waits, and by how much a promise was late', async () => {
  await renderAt(<Cases />, at('no-word', cases([{ title: 'Waits', hours: 216, open: true }])));
  expect((await screen.findByRole('article')).textContent).toContain('no word yet for 9 days');
});

it('says what could be here when there is no case', async () => {
  await renderAt(<Cases />, at('promises-due', cases([])));
  expect(await screen.findByText('There is no case')).toBeTruthy();
});
