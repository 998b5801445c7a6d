import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cardOf } from '../../test/ideas';
import { renderAt } from '../../test/render';
import { IdeaCard } from './IdeaCard';
import { IdeaCardFragmentDoc } from './IdeaCard.generated';

const card = (more: object = {}) =>
  renderAt(<IdeaCard idea={{ __typename: 'Idea', id: 'idea-1' }} />, {
    seed: (cache) =>
      cache.writeFragment({
        fragment: IdeaCardFragmentDoc,
        fragmentName: 'IdeaCard',
        data: cardOf(more) as never,
      }),
  });

it('says who asked and when, where it stands, and the last human word', async () => {
  const { container } = await card();
  expect(container.textContent).toContain('Tomasz Lind, 12 days ago');
  expect(container.textContent).toContain('Mira Sandoval answered 3 days ago');
  // Turns of the dialogue, and no total of presses beside them (1.13).
  expect(container.textContent).toContain('3 replies');
  expect(container.textContent).toContain('6 blocked by this');
  expect(screen.getByRole('link', { name: 'Read the meter from a photo' }).getAttribute('href')).toBe(
    '/ideas/25-read-the-meter-from-a-photo',
  );
});

it('says how long it has been waiting, marked when the promise has passed', async () => {
  const since = '2026-11-13T12:00:00Z';
  await card({ waiting: { __typename: 'Waiting', since, days: 7, dueOn: '2026-11-18', late: true } });
  expect(screen.getByText('waiting 7 days for an answer').className).toContain('late');
});

it('says when a decline is looked at again', async () => {
  const stage = { __typename: 'Stage', id: 'stage-declined', name: 'Declined', category: 'DECLINED' };
  await card({ stage, reviewOn: '2027-03-01' });
  expect(screen.getByText('review on March 1, 2027')).toBeTruthy();
});

it('offers no support for what is shipped', async () => {
  await card({ stage: { __typename: 'Stage', id: 'stage-shipped', name: 'Shipped', category: 'SHIPPED' } });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByTitle('Shipped, so support is closed.')).toBeTruthy();
});
