import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mira, shellOf } from '../../test/people';
import { latePromise } from '../../test/promises';
import { renderAt } from '../../test/render';
import { OwedPromises } from './OwedPromises';
import { OwnPromises } from './OwnPromises';

const pageInfo = { __typename: 'PageInfo' as const, endCursor: null };
const due = { ...latePromise, id: 'due', state: 'OPEN' as const, daysLate: 0, firstDueOn: '2026-12-01' };
const edge = <T,>(node: T) => ({ __typename: 'PromiseEdge' as const, cursor: '', node });

it('says on the home page what is late and what is due next, by whom, and leads to all', async () => {
  const edges = [edge(latePromise), edge(due)];
  await renderAt(<OwedPromises promises={{ __typename: 'PromiseConnection', edges, pageInfo }} />);
  const [late, next] = screen.getAllByRole('listitem');
  expect(late?.textContent).toContain('late by 10 days, promised for November 10, 2026, by Mira Sandoval');
  expect(next?.textContent).toContain('promised for December 1, 2026, by Mira Sandoval');
  expect(screen.getByRole('link', { name: 'All promises' }).getAttribute('href')).toBe('/promises');
});

it('shows somebody of the team what they answer for, with the acts in place, and how many more there are', async () => {
  const promises = {
    __typename: 'PromiseConnection' as const,
    totalCount: 21,
    edges: [edge({ ...latePromise, viewerCan: ['KEEP' as const] })],
    pageInfo,
  };
  await renderAt(<OwnPromises promises={promises} />, { shell: shellOf(mira) });
  expect(screen.getByRole('region', { name: 'Promises you answer for' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Say that it is kept' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '20 more are listed' })).toBeTruthy();
});
