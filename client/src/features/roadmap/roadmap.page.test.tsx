import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira } from '../../test/people';
import { renderAt } from '../../test/render';
import { filterOf, ideasPath } from './roadmap-filter';
import { Component } from './roadmap.page';

const idea = {
  __typename: 'Idea',
  id: 'idea-1',
  title: 'Read the meter from a photo',
  path: '/ideas/1-read',
  reviewOn: null,
  withdrawnAt: null,
  space: { __typename: 'Space', id: 'space', slug: 'meters', name: 'Meters' },
  stage: { __typename: 'Stage', id: 'trying', name: 'Trying it out', category: 'BUILDING' },
  support: { __typename: 'Support', customers: 64 },
  waiting: null,
  lastWord: { __typename: 'HumanWord', kind: 'ANSWER', at: '2026-11-17T12:00:00Z', member: mira },
};
const column = (ideas: (typeof idea)[], totalCount = ideas.length) => ({
  __typename: 'IdeaConnection',
  totalCount,
  edges: ideas.map((node) => ({ __typename: 'IdeaEdge', cursor: node.id, node })),
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
});

it('shows the last word of a person, the name a space gives the stage, and says what is empty', async () => {
  await renderAt(<Component />, {
    at: '/roadmap',
    answers: {
      Roadmap: {
        considering: column([]),
        planned: column([]),
        building: column([idea], 12),
        shipped: column([]),
        spaces: [],
      },
    },
  });
  const building = within(await screen.findByRole('region', { name: /Building/ }));
  expect(building.getByText(/Mira Sandoval answered/).textContent).toBe('Mira Sandoval answered 3 days ago');
  expect(building.getByText('Trying it out')).toBeTruthy();
  expect(building.getByRole('link', { name: '11 more in Building' }).getAttribute('href')).toBe(
    '/ideas?stage=building&sort=supported',
  );
  expect(screen.getByText('Nothing is planned here at the moment.')).toBeTruthy();
});

it('reads space and tag from the address; a tag without its space means nothing', () => {
  const search = new URLSearchParams('space=meters&tag=photo');
  expect(filterOf(search, 'PLANNED')).toEqual({ space: 'meters', categories: ['PLANNED'], tag: 'photo' });
  expect(filterOf(new URLSearchParams('tag=photo'), 'PLANNED')).toEqual({ categories: ['PLANNED'] });
  expect(ideasPath(search, 'SHIPPED')).toBe('/ideas?stage=shipped&sort=supported&space=meters&tag=photo');
});
