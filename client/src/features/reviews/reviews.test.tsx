import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira } from '../../test/people';
import { renderAt } from '../../test/render';
import { Review } from './Review';
import { Component } from './reviews.page';

const review = (
  state: 'SCHEDULED' | 'DUE' | 'OVERDUE',
  daysOver: number,
  owner: typeof mira | null = mira,
) => ({
  __typename: 'Review' as const,
  id: 'review',
  dueOn: '2026-11-10',
  state,
  daysOver,
  owner,
});
const idea = (title: string, of: ReturnType<typeof review>) => ({
  __typename: 'Idea',
  id: title,
  title,
  path: `/ideas/7-${title}`,
  space: { __typename: 'Space', id: 'space', slug: 'meters', name: 'Meters' },
  support: { __typename: 'Support', customers: 3 },
  review: { ...of, id: title },
  answers: [
    {
      __typename: 'Answer',
      id: `answer-${title}`,
      createdAt: '2026-05-10T12:00:00Z',
      wouldChange: 'A reader for old meters.',
      toStage: { __typename: 'StageName', category: 'DECLINED' },
      author: mira,
    },
  ],
});
const list = (ideas: ReturnType<typeof idea>[]) => ({
  reviewsDue: {
    __typename: 'IdeaConnection',
    totalCount: ideas.length,
    edges: ideas.map((node) => ({ __typename: 'IdeaEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
  spaces: [],
});

it('lists what is looked at again with its day, who answers for it and what would change it', async () => {
  const ideas = [idea('photo', review('OVERDUE', 10)), idea('scan', review('SCHEDULED', 0, null))];
  await renderAt(<Component />, { at: '/reviews', answers: { Reviews: list(ideas) } });
  expect(await screen.findByRole('heading', { level: 1, name: 'What is looked at again' })).toBeTruthy();
  const [late, later] = screen.getAllByRole('article');
  expect(late?.textContent).toContain('Overdue: was to be looked at again on November 10, 2026, 10 days ago');
  expect(late?.textContent).toContain('Mira Sandoval Team answers for it.');
  expect(late?.textContent).toContain('What would change it: A reader for old meters.');
  expect(later?.textContent).toContain('Looked at again on November 10, 2026');
  expect(later?.textContent).toContain('Nobody of the team answers for it at the moment.');
});

it('says what could be here when nothing is', async () => {
  await renderAt(<Component />, { at: '/reviews', answers: { Reviews: list([]) } });
  expect(await screen.findByText('No day is set')).toBeTruthy();
});

it('stands on the page of an idea from its day on, and not before', async () => {
  const { unmount } = await renderAt(<Review idea={{ review: review('SCHEDULED', 0) }} />);
  expect(screen.queryByText(/November/)).toBeNull();
  unmount();
  await renderAt(<Review idea={{ review: review('DUE', 0) }} />);
  const notice = await screen.findByRole('region', { name: 'The team looks at this again' });
  expect(notice.textContent).toContain('Looked at again today, November 10, 2026');
  expect(notice.textContent).toContain('Everybody who follows it hears of the new answer, whatever it is.');
});
