import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAt } from '../../test/render';
import { Component } from './indicators.page';
import { shownValue } from './value';

const MONTHS = ['2026-09', '2026-10', '2026-11'];
const LOOK = {
  __typename: 'IndicatorLook',
  key: 'SHARE',
  when: 'Fewer than 80 of 100',
  unit: 'SHARE',
  limit: 0.8,
  settable: true,
  setAt: null,
  why: null,
  setBy: null,
};

const indicator = (name: string, title: string, more: object = {}) => ({
  __typename: 'Indicator',
  name,
  sign: 'R1',
  title,
  definition: `How ${title} is counted.`,
  ours: false,
  n: 12,
  looking: false,
  values: [
    { __typename: 'IndicatorValue', key: 'SHARE', title: 'Answered', unit: 'SHARE', value: 0.75, few: false },
    { __typename: 'IndicatorValue', key: 'FEW', title: 'Told by few', unit: 'COUNT', value: null, few: true },
  ],
  months: MONTHS.map((month) => ({ __typename: 'IndicatorMonth', month, n: 12, values: [0.5, null] })),
  looks: [LOOK],
  cases: [{ __typename: 'IndicatorCase', title: 'A lamp', path: '/ideas/1', good: false }],
  ...more,
});

const answers = (items: object[] = []) => ({
  Indicators: {
    indicators: {
      __typename: 'Indicators',
      countedAt: '2026-11-20T03:00:00Z',
      story: {
        __typename: 'IndicatorCase',
        title: 'What the winter was like',
        path: '/stories/1',
        good: null,
      },
      indicators: [
        indicator('NEWCOMER_WELCOME', 'Newcomer welcome'),
        indicator('RETURNING_VOICES', 'Returning voices', {
          looks: [{ ...LOOK, settable: false, limit: null, when: 'It falls' }],
          cases: [],
        }),
        indicator('TOLD_A_FRIEND', 'Told a friend', { looks: [], cases: [], n: null }),
      ],
      changes: [
        { __typename: 'DefinitionChange', on: '2026-11-22', indicators: [], text: 'Counted at first.' },
      ],
    },
    attentionItems: items,
  },
});

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
  expect(screen.getByRole('region', { name: /What changed/ }).textContent).toContain('Counted at first.');
  expect(screen.getByText('Nothing asks to be looked at.')).toBeTruthy();
});

it('writes values as they are read', () => {
  expect(shownValue(5.9, 'HOURS', 'en')).toBe('5 hours');
  expect(shownValue(100, 'HOURS', 'en')).toBe('4 days');
  expect(shownValue(1, 'DAYS', 'en')).toBe('1 day');
  expect(shownValue(0.954, 'SHARE', 'en')).toBe('95%');
});
