import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { member, mira, shellOf, type rosa } from '../../test/people';
import { outcomeOf, tiedIdeaOf } from '../../test/outcomes';
import { renderAt } from '../../test/render';
import { Component } from './outcome.page';

const never = () => new Promise<Record<string, unknown>>(() => undefined);

const show = (more: Parameters<typeof outcomeOf>[0] = {}, person: typeof rosa | null = null) =>
  renderAt(<Component />, {
    at: '/outcomes/3-two-people-one-home',
    path: '/outcomes/:outcome',
    shell: shellOf(person),
    answers: { OutcomePage: { outcome: outcomeOf(more) }, ThreadActivity: never },
  });

it('is told by a named person, with everybody who had a part in it and the ideas it came from', async () => {
  await show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Two people, one home' })).toBeTruthy();
  expect(screen.getByText('November 14, 2026')).toBeTruthy();
  const people = within(screen.getByRole('region', { name: 'Who had a part in it' }));
  expect(people.getByText('Rosa Okafor')).toBeTruthy();
  expect(people.getByText('drew the first sketch')).toBeTruthy();
  const ideas = within(screen.getByRole('region', { name: 'The idea it came from' }));
  expect(ideas.getByRole('link').getAttribute('href')).toBe('/ideas/214-let-a-household-share');
  expect(ideas.getByText('128 people support it')).toBeTruthy();
  const evidence = within(screen.getByRole('region', { name: 'See for yourself' }));
  expect(evidence.getByRole('link', { name: 'How to add a person' }).getAttribute('href')).toBe(
    'https://help.example.com/share',
  );
  expect(evidence.getByText('help.example.com')).toBeTruthy();
});

it('shows no part that is empty, and nobody what only the author may do', async () => {
  await show({ links: [], credits: [], ideas: [] });
  await screen.findByRole('heading', { level: 1 });
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Two people, one home',
    'No replies yet',
  ]);
  expect(screen.queryByRole('link', { name: 'Change it' })).toBeNull();
  expect(screen.queryByText('What it said before')).toBeNull();
});

it('lets its author change it, and says when it was', async () => {
  await show({ viewerCan: ['EDIT', 'COMMENT'], editedAt: '2026-11-19T12:00:00Z' }, mira);
  expect((await screen.findByRole('link', { name: 'Change it' })).getAttribute('href')).toBe(
    '/outcomes/3-two-people-one-home/edit',
  );
  expect(screen.getByText('What it said before')).toBeTruthy();
});

it('says of promises by their first day whether they were kept in time', async () => {
  const promise = (more: object) => ({
    __typename: 'Promise',
    path: '/promises/1',
    text: 'A first version to try',
    state: 'KEPT',
    daysLate: 0,
    firstDueOn: '2026-11-30',
    owner: mira,
    ...more,
  });
  await show({
    promises: [
      promise({ id: 'p1' }),
      promise({ id: 'p2', state: 'KEPT_LATE', daysLate: 4, text: 'Keys for two' }),
    ],
  });
  expect(await screen.findByText('Mira Sandoval, promised for November 30, 2026, kept in time')).toBeTruthy();
  expect(screen.getByText('Mira Sandoval, promised for November 30, 2026, kept 4 days late')).toBeTruthy();
});

it('puts irritants quietly at the end, after the ideas, and celebrates none of them (practice 0.19)', async () => {
  await show({
    irritants: [
      {
        __typename: 'Irritant',
        id: 'i1',
        title: 'Signed out when someone else signs in',
        path: '/irritants/4',
        reportCount: 31,
      },
    ],
  });
  const link = await screen.findByRole('link', { name: 'Signed out when someone else signs in' });
  const ideas = screen.getByRole('region', { name: 'The idea it came from' });
  expect(ideas.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(document.body.textContent).not.toContain('!');
});

it('names the first few below the title and leads to the rest', async () => {
  const credits = ['A B', 'C D', 'E F', 'G H', 'I J'].map((name, index) => ({
    __typename: 'Credit',
    id: `c${index}`,
    kind: 'COMMENT',
    what: 'tried it',
    path: null,
    member: member(name),
  }));
  await show({ credits, ideas: [tiedIdeaOf()] });
  expect((await screen.findByRole('link', { name: 'and 2 others' })).getAttribute('href')).toBe('#people');
});
