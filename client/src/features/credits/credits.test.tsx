import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { member, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { choicesOf } from './credit-choices';
import { CreditList } from './CreditList';
import type { CreditedIdeaFragment } from './Credits.generated';
import { Component as CreditsPage } from './credits.page';
import GiveForm from './GiveForm';

type Credit = CreditedIdeaFragment['credits'][number];
const ben = member('Ben');
const ID = '01900000-0000-7000-8000-00000000000';

const creditOf = (more: Partial<Credit> = {}): Credit => ({
  __typename: 'Credit',
  id: 'one',
  kind: 'COMMENT',
  what: 'found out where the reading stands',
  path: '/ideas/25-a#comment-c',
  consent: 'GIVEN',
  viewerCan: [],
  member: ben,
  givenBy: { __typename: 'Member', id: 'member-ada', name: 'Ada' },
  ...more,
});
const ideaOf = (...credits: Credit[]) => ({
  __typename: 'Idea' as const,
  id: `${ID}1`,
  number: 25,
  viewerCanCredit: false,
  credits,
});
const answer = (consent: string) => ({
  answerCredit: { __typename: 'CreditAnswered', credit: { __typename: 'Credit', id: 'one', consent } },
});

it('leads nowhere from who built it: there are no words', async () => {
  await renderAt(<CreditList idea={ideaOf(creditOf({ kind: 'BUILT', what: 'built it' }))} />);
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Ben']);
});

it('says who did what, and leads to the words', async () => {
  const { container } = await renderAt(<CreditList idea={ideaOf(creditOf())} />);
  expect(container.textContent).toContain('Ben found out where the reading stands');
  const link = screen.getByRole('link', { name: 'See the words Ben is credited for' });
  expect(link.getAttribute('href')).toBe('/ideas/25-a#comment-c');
  expect(screen.queryByRole('button')).toBeNull();
});

it('is nothing where there is nothing to show and nothing to do', async () => {
  await renderAt(<CreditList idea={ideaOf()} />);
  expect(screen.queryByRole('heading')).toBeNull();
});

it('asks the person named, with two equal answers', async () => {
  const asked = creditOf({ consent: 'ASKED', viewerCan: ['ANSWER'], member: rosa });
  const rendered = await renderAt(<CreditList idea={ideaOf(asked)} />, {
    shell: shellOf(rosa),
    answers: { AnswerCredit: ({ consent }) => answer(consent ? 'GIVEN' : 'REFUSED') },
  });
  const card = await screen.findByRole('region', { name: 'Your credit for this idea' });
  expect(card.parentElement?.id).toBe('credit-one');
  expect(card.textContent).toContain('Rosa Okafor found out where the reading stands');
  await userEvent.click(within(card).getByRole('button', { name: 'Do not show it' }));
  expect(await rendered.sent('AnswerCredit')).toMatchObject({ creditId: 'one', consent: false });
  expect(await screen.findByText('The credit is not shown any more.')).toBeTruthy();
});

it('lets the person named stop it where it is shown', async () => {
  const own = creditOf({ viewerCan: ['ANSWER'], member: rosa });
  const rendered = await renderAt(<CreditList idea={ideaOf(own)} />, {
    shell: shellOf(rosa),
    answers: { AnswerCredit: answer('WITHDRAWN') },
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Stop showing: found out/ }));
  expect(await rendered.sent('AnswerCredit')).toMatchObject({ consent: false });
});

const commentOf = (id: string, author: ReturnType<typeof member>, more: object = {}) => ({
  __typename: 'Comment' as const,
  id,
  text: 'The number\nis behind the pipe.',
  staffOnly: false,
  withdrawnAt: null,
  author,
  replies: [],
  ...more,
});
const choices = (...comments: object[]) => ({
  __typename: 'Idea',
  id: `${ID}1`,
  coAuthors: [{ ...member('Cleo'), id: `${ID}3` }],
  thread: {
    __typename: 'Thread',
    id: 't',
    comments: {
      __typename: 'CommentConnection',
      edges: comments.map((node) => ({ __typename: 'CommentEdge', cursor: 'c', node })),
      pageInfo: { __typename: 'PageInfo', endCursor: null },
    },
  },
});

it('offers what others said in public and still stands by', () => {
  const idea = choices(
    commentOf('a', ben, { replies: [commentOf('b', rosa), commentOf('c', ben, { withdrawnAt: 'x' })] }),
    commentOf('d', ben, { staffOnly: true }),
    commentOf('e', { ...ben, hasLeft: true }),
  );
  expect(
    choicesOf(idea as never, rosa.id).map(({ name, commentId, words }) => [name, commentId, words]),
  ).toEqual([
    ['Cleo', null, null],
    ['Ben', 'a', 'The number is behind the pipe.'],
  ]);
});

it('credits a comment in words and says that they are asked', async () => {
  const there = { ...ben, id: `${ID}2` };
  const { sent } = await renderAt(<GiveForm idea={{ id: `${ID}1`, number: 25 }} onDone={() => undefined} />, {
    shell: shellOf(rosa),
    answers: {
      CreditChoices: { idea: choices(commentOf(`${ID}4`, there)) },
      GiveCredit: { giveCredit: { __typename: 'CreditGiven', idea: { __typename: 'Idea', id: `${ID}1` } } },
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Ask them' }));
  expect(await screen.findByText('Choose what it is for.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: /Ben, for the comment/ }));
  await userEvent.type(screen.getByLabelText('What they did'), 'found the number');
  await userEvent.click(screen.getByRole('button', { name: 'Ask them' }));
  expect(await screen.findByText(/Ben is asked/)).toBeTruthy();
  expect(await sent('GiveCredit')).toMatchObject({
    input: { memberId: there.id, commentId: `${ID}4`, what: 'found the number' },
  });
});

const page = { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null };
const viewerOf = (...nodes: object[]) => ({
  viewer: {
    __typename: 'Viewer',
    id: rosa.id,
    coAuthorInvitations: [
      {
        __typename: 'CoAuthorship',
        id: 'i',
        invitedBy: { __typename: 'Member', id: ben.id, name: 'Ben' },
        idea: { __typename: 'Idea', id: 'x', title: 'Read the meter', path: '/ideas/25-a' },
      },
    ],
    credits: {
      __typename: 'CreditConnection',
      edges: nodes.map((node) => ({ __typename: 'CreditEdge', cursor: 'c', node })),
      pageInfo: page,
    },
  },
});
const owned = {
  ...creditOf({ consent: 'ASKED' }),
  createdAt: '2026-11-18T12:00:00Z',
  member: { __typename: 'Member', id: rosa.id, name: rosa.name },
  idea: { __typename: 'Idea', id: 'x', title: 'Read the meter', path: '/ideas/25-a' },
};

it('keeps every credit in the hands of its person, with what each answer shows', async () => {
  const { sent } = await renderAt(<CreditsPage />, {
    shell: shellOf(rosa),
    answers: { MyCredits: viewerOf(owned), AnswerCredit: answer('GIVEN') },
  });
  expect(screen.getByText('You have not answered yet, so nobody sees it.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Show it' }));
  expect(await screen.findByText(/Everybody who can read the idea sees it/)).toBeTruthy();
  expect(await sent('AnswerCredit')).toMatchObject({ creditId: 'one', consent: true });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Show it' }).checked).toBe(true);
  const links = screen.getAllByRole('link', { name: 'Read the meter' });
  expect(links[0]?.getAttribute('href')).toBe('/ideas/25-a#co-authors');
});

it('says so when nobody has credited one yet, and of an idea that is out of sight', async () => {
  const { unmount } = await renderAt(<CreditsPage />, {
    shell: shellOf(rosa),
    answers: { MyCredits: viewerOf() },
  });
  expect(screen.getByText('Nobody has credited you yet')).toBeTruthy();
  unmount();
  await renderAt(<CreditsPage />, {
    shell: shellOf(rosa),
    answers: { MyCredits: viewerOf({ ...owned, idea: null, path: null }) },
  });
  expect(screen.getByText(/an idea you can no longer see/)).toBeTruthy();
});
