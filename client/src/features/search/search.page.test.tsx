import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, mira, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { foundIdea, markedText, searchOf } from '../../test/search';
import { Component, loader } from './search.page';

const spaces = [
  {
    __typename: 'Space',
    id: 'space-1',
    slug: 'home-account',
    name: 'Home account',
    tags: [{ __typename: 'Tag', id: 'tag-1', slug: 'bills', name: 'Bills' }],
  },
  { __typename: 'Space', id: 'space-2', slug: 'meters', name: 'Meters', tags: [] },
];

const open = (at: string, answer: Answers[string], person: typeof mira | null = null) =>
  renderAt(<Component />, {
    at,
    path: '/search',
    loader,
    shell: shellOf(person),
    answers: { SearchPage: answer },
  });
const refuse =
  (code: string, more: object = {}) =>
  () => {
    throw new CombinedGraphQLErrors({ errors: [{ message: 'no', extensions: { code, ...more } }] });
  };
const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

it('asks nothing before there are words, and says how to begin', async () => {
  const { asked } = await open('/search?q=+', {});
  expect(asked).toEqual([]);
  expect(screen.getByText('A few words are enough')).toBeTruthy();
  expect(screen.getByRole('searchbox', { name: 'What are you looking for?' })).toBeTruthy();
});

it('shows what was found with its matches marked, who said it, where it stands, and support in place', async () => {
  const { asked, container } = await open('/search?q=meter&sort=newest&stage=open', {
    ...searchOf([
      foundIdea(),
      foundIdea({
        id: 'comment-1',
        kind: 'COMMENT',
        path: '/ideas/25-read#comment-1',
        excerpt: markedText('Ours hangs behind a [meter] cupboard.'),
        author: mira,
      }),
      foundIdea({
        id: mira.id,
        kind: 'MEMBER',
        path: `/members/${mira.id}`,
        title: markedText('[Mira] Sandoval'),
        excerpt: [],
        author: null,
        space: null,
        idea: null,
        member: mira,
      }),
    ]),
    spaces,
  });
  expect(asked[0]?.variables).toEqual({
    query: 'meter',
    filter: { categories: ['OPEN'] },
    sort: 'NEWEST',
    first: 20,
    after: null,
  });
  expect(screen.getByRole('status').textContent).toContain('3 results');
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'meter',
    'meter',
    'meter',
    'meter',
    'Mira',
  ]);
  const [idea, comment, person] = screen.getAllByRole('article');
  expect(within(idea!).getByRole('link', { name: 'Read the meter from a photo' })).toBeTruthy();
  expect(within(idea!).getByRole('button', { name: /^Support: / })).toBeTruthy();
  expect(idea?.textContent).toContain('Rosa Okafor, 12 days ago');
  expect(idea?.textContent).toContain('Open');
  expect(idea?.textContent).toContain('Home account');
  expect(comment?.textContent).toContain('Reply');
  expect(within(comment!).getByRole('link').getAttribute('href')).toBe('/ideas/25-read#comment-1');
  expect(person?.textContent).toContain('Team');
});

it('keeps words and order in every filter, and drops filters that mean nothing to people', async () => {
  await open('/search?q=meter&sort=newest&space=home-account&stage=open', {
    ...searchOf([foundIdea()]),
    spaces,
  });
  expect(link('People')).toBe('/search?q=meter&sort=newest&kind=member');
  expect(link('Declined')).toBe('/search?q=meter&sort=newest&space=home-account&stage=declined');
  expect(link('Bills')).toBe('/search?q=meter&sort=newest&space=home-account&stage=open&tag=bills');
  expect(link('Best match')).toBe('/search?q=meter&space=home-account&stage=open');
  expect(link('Show all results')).toBe('/search?q=meter');
});

it('looks for other words with the same filters', async () => {
  const { where, asked } = await open('/search?q=meter&kind=idea', { ...searchOf([foundIdea()]), spaces });
  const field = screen.getByRole('searchbox');
  await userEvent.clear(field);
  await userEvent.type(field, 'photo{Enter}');
  await screen.findByDisplayValue('photo');
  expect(where()).toBe('/search?q=photo&kind=idea');
  expect(asked[1]?.variables).toMatchObject({ query: 'photo', filter: { kinds: ['IDEA'] } });
});

it('says what to do when nothing is found', async () => {
  await open('/search?q=unicorn&kind=member', { ...searchOf([]), spaces });
  expect(screen.getByText('Nothing found for “unicorn”')).toBeTruthy();
  expect(link('Search everywhere')).toBe('/search?q=unicorn');
  expect(link('Post an idea')).toBe('/ideas/new');
  expect(screen.getByRole('status').textContent).toContain('Nothing found');
});

it('says that there are more than were counted', async () => {
  await open('/search?q=meter', { ...searchOf([foundIdea()], { totalCount: 1_000 }), spaces });
  expect(screen.getByRole('status').textContent).toBe('1,000 results or more');
});

it('does not ask with a text that is too long, and says by how much', async () => {
  const { asked } = await open(`/search?q=${'a'.repeat(302)}`, {});
  expect(asked).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('Please take away 2 characters.');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'a'.repeat(302));
});

it('says when to come back after too many searches, and that members may search more', async () => {
  await open('/search?q=meter', refuse('RATE_LIMITED', { retryAfter: 42 }));
  expect(screen.getByRole('alert').textContent).toContain('Please search again in 42 seconds.');
  expect(link('Search again')).toBe('/search?q=meter');
  expect(link('Sign in to search more often')).toBe('/sign-in?to=%2Fsearch%3Fq%3Dmeter');
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'meter');
});

it('offers to try again when the search failed', async () => {
  await open('/search?q=meter', refuse('INTERNAL'), member('Kim Types'));
  expect(screen.getByRole('alert').textContent).toContain('The search did not answer');
  expect(link('Try again')).toBe('/search?q=meter');
  expect(screen.queryByRole('link', { name: /Sign in/ })).toBeNull();
});
