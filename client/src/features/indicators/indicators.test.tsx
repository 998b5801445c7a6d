import { screen, within } from '@testing-library/react';
import type { LoaderFunction } from 'react-router';
import { expect, it } from 'vitest';
import { indicator, answers, MONTHS, NO_PROMISE } from '../../test/indicators';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import * as onePage from './indicator.page';
import { Component, loader } from './indicators.page';
import { shownValue } from './value';

it('puts a story and cases before figures, says what few told, and makes no target of people', async () => {
  await renderAt(<Component />, { at: '/staff/indicators', answers: answers() });
  const story = await screen.findByRole('link', { name: 'What the winter was like' });
  const welcome = screen.getByRole('region', { name: /^Newcomer welcome/ });
  expect(story.compareDocumentPosition(welcome) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  const said = welcome.textContent ?? '';
  expect(said.indexOf('A lamp')).toBeLessThan(said.indexOf('12 cases'));
  expect(said).toContain('asks for a look');
  expect(said).toContain('75%');
  expect(within(welcome).getAllByText(/fewer than/i)[0]).toBeTruthy();
  expect(within(welcome).getByRole('img').getAttribute('aria-label')).toContain('Newcomer welcome');
  const voices = screen.getByRole('region', { name: /^Returning voices/ });
  expect(voices.textContent).toContain('No limit can be set here');
  expect(within(voices).queryByRole('button')).toBeNull();
  const friend = screen.getByRole('region', { name: /^Told a friend/ });
  expect(friend.textContent).toContain('It is never a target.');
  expect(friend.textContent).toContain('Fewer than five cases');
  expect(friend.textContent).toContain('who said it is not kept');
  expect(voices.textContent).toContain('no list names them');
  expect(screen.getByRole('region', { name: /What changed/ }).textContent).toContain('Counted at first.');
  expect(screen.getByText('Nothing asks to be looked at.')).toBeTruthy();
});

const none = (name: string, more: object = {}) =>
  indicator(name, name, {
    n: 0,
    cases: [],
    values: [
      {
        __typename: 'IndicatorValue',
        key: 'SHARE',
        title: 'Answered',
        unit: 'SHARE',
        value: null,
        few: false,
      },
    ],
    months: MONTHS.map((month) => ({ __typename: 'IndicatorMonth', month, n: 0, values: [null] })),
    ...more,
  });
const oneOf = (whole: object, titles: string[] = [], next: string | null = null, more = {}) => ({
  indicators: {
    __typename: 'Indicators',
    countedAt: '2026-11-20T03:00:00Z',
    indicators: [whole],
    changes: [],
  },
  indicatorCases: {
    __typename: 'IndicatorCaseConnection',
    edges: titles.map((title, place) => ({
      __typename: 'IndicatorCaseEdge',
      cursor: `${title} ${place}`,
      node: {
        __typename: 'IndicatorCase',
        title,
        path: `/ideas/${place}`,
        good: place > 0,
        ...NO_PROMISE,
        ...more,
      },
    })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: next !== null, hasPreviousPage: false, endCursor: next },
  },
});

it('reads the cases of one page by page, and says why there are none', async () => {
  const at = { at: '/staff/indicators/newcomer-welcome', path: '/staff/indicators/:indicator' };
  const page = await renderAt(<onePage.Component />, {
    ...at,
    answers: {
      OneIndicator: ({ after }) =>
        after === 'next'
          ? oneOf(indicator('NEWCOMER_WELCOME', 'Newcomer welcome'), ['A hook'])
          : oneOf(indicator('NEWCOMER_WELCOME', 'Newcomer welcome'), ['A lamp', 'A shelf'], 'next', {
              daysLate: 12,
              firstDay: '2026-10-01',
              movedTo: '2026-10-20',
            }),
    },
  });
  const more = await screen.findByRole('link', { name: 'Show more cases' });
  expect(more.getAttribute('href')).toBe('/staff/indicators/newcomer-welcome?after=next');
  expect(screen.getByText('A lamp').closest('li')?.textContent).toContain(
    'asks for a look, late by 12 days, moved from October 1, 2026 to October 20, 2026',
  );
  expect(await page.sent('OneIndicator')).toEqual({ only: 'NEWCOMER_WELCOME', first: 20, after: null });
  page.unmount();
  for (const [word, name, why] of [
    ['recovery', 'RECOVERY', 'Each is between one person and the team'],
    ['irritants', 'IRRITANTS', 'Nothing to count in this time'],
  ] as const) {
    const empty = await renderAt(<onePage.Component />, {
      at: `/staff/indicators/${word}`,
      path: at.path,
      answers: { OneIndicator: oneOf(none(name)) },
    });
    expect(empty.container.textContent).toContain(why);
    expect(empty.container.querySelector('table, svg')).toBeNull();
    empty.unmount();
  }
});

it('is for the team alone, says what is not found, and fails aloud', async () => {
  const opened = async (load: LoaderFunction, person: typeof rosa | null, word = '') => {
    let thrown: unknown = null;
    const { asked, unmount } = await renderAt(<p />, {
      at: `/staff/indicators/${word}`,
      path: '/staff/indicators/:indicator?',
      loader: (args) => Promise.resolve(load(args)).catch((error: unknown) => ((thrown = error), null)),
      answers: {
        Shell: () => ({ ...shellOf(person) }),
        Indicators: () => Promise.reject(new Error('no database')),
      },
    });
    unmount();
    const status = thrown instanceof Response ? thrown.status : thrown instanceof Error ? 500 : null;
    return { status, asked: asked.map(({ name }) => name) };
  };
  for (const [load, word] of [
    [loader, ''],
    [onePage.loader, 'recovery'],
  ] as const) {
    expect(await opened(load, rosa, word)).toEqual({ status: 403, asked: ['Shell'] });
    expect(await opened(load, null, word)).toMatchObject({ status: 302 });
  }
  expect(await opened(onePage.loader, mira, 'nothing-of-ours')).toEqual({ status: 404, asked: ['Shell'] });
  expect(await opened(loader, mira)).toMatchObject({ status: 500 });
});

it('writes values as they are read', () => {
  expect(shownValue(5.9, 'HOURS', 'en')).toBe('5 hours');
  expect(shownValue(100, 'HOURS', 'en')).toBe('4 days');
  expect(shownValue(1, 'DAYS', 'en')).toBe('1 day');
  expect(shownValue(0.954, 'SHARE', 'en')).toBe('95%');
});
