import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './suggestions.page';

const node = (number: number, more: object = {}) => ({
  __typename: 'Suggestion',
  id: `g${number}`,
  number,
  path: `/ideas/7-read/suggestions/${number}`,
  why: `Reason ${number}`,
  state: 'OPEN',
  createdAt: '2026-11-17T12:00:00Z',
  ageDays: 3,
  withChanges: false,
  decidedAt: null,
  decidedBy: null,
  supporterCount: 2,
  author: rosa,
  thread: { __typename: 'Thread', id: `t${number}`, commentCount: 1 },
  ...more,
});

const show = (at: string, nodes: object[], idea: object = {}, person: typeof rosa | null = rosa) =>
  renderAt(<Component />, {
    at,
    path: '/ideas/:idea/suggestions',
    shell: shellOf(person),
    answers: {
      IdeaSuggestions: {
        idea: {
          __typename: 'Idea',
          id: 'idea',
          number: 7,
          path: '/ideas/7-read',
          title: 'Read the meter',
          withdrawnAt: null,
          viewerCan: ['SUGGEST'],
          deciders: [mira],
          suggestions: {
            __typename: 'SuggestionConnection',
            totalCount: nodes.length,
            edges: nodes.map((one, index) => ({
              __typename: 'SuggestionEdge',
              cursor: `${index}`,
              node: one,
            })),
            pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
          },
          ...idea,
        },
      },
    },
  });

it('shows the open ones first, with age, support, comments and who decides', async () => {
  const { asked } = await show('/ideas/7-read/suggestions', [node(3)]);
  expect(asked[0]?.variables).toEqual({ number: 7, state: 'OPEN', after: null });
  const item = screen.getByRole('link', { name: 'Reason 3' }).closest('li');
  expect(item?.textContent).toMatch(
    /Rosa Okafor, 3 days ago.*Open for 3 days.*2 support it.*1 comment.*Suggestion 3/,
  );
  expect(document.body.textContent).toContain('Mira Sandoval Team decides on this.');
});

it('reads the state from the address and says in words what was decided', async () => {
  const declined = node(1, { state: 'DECLINED', decidedAt: '2026-11-19T12:00:00Z', decidedBy: mira });
  const { asked } = await show('/ideas/7-read/suggestions?state=declined', [declined]);
  expect(asked[0]?.variables['state']).toBe('DECLINED');
  expect(document.body.textContent).toContain('Declined by Mira Sandoval, 1 day ago');
});

it('offers the one next act when nothing is open, to visitors too', async () => {
  await show('/ideas/7-read/suggestions', [], { viewerCan: [] }, null);
  expect(screen.getByText('Nothing is open here')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Suggest an edit' }).getAttribute('href')).toBe(
    '/ideas/7-read/suggest',
  );
});

it('offers nobody to suggest who may not', async () => {
  await show('/ideas/7-read/suggestions?state=all', [], { viewerCan: [] });
  expect(screen.getByText('Nobody has suggested an edit yet')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Suggest an edit' })).toBeNull();
});
