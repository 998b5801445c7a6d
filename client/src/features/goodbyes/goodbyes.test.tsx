import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LoaderFunctionArgs } from 'react-router';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import './AnswerForm';
import { Component as Leave } from './leave.page';
import './LeaveForm';
import { Component as Left } from './left.page';
import { fatesOf } from './leaving';
import { Component as OfTeam, loader } from './staff.page';

const COUNTS = {
  ideas: 3,
  ideasBuiltOn: 2,
  irritants: 0,
  irritantsBuiltOn: 0,
  conversations: 0,
  conversationsBuiltOn: 0,
  comments: 1,
  commentsBuiltOn: 0,
  suggestions: 2,
  suggestionsBuiltOn: 2,
  beside: 1,
  votes: 5,
  credits: 1,
  stories: 1,
  seats: 1,
  promises: 2,
};

const leaving = (more: object = {}) => ({
  viewer: {
    __typename: 'Viewer',
    id: `viewer-${rosa.id}`,
    member: { __typename: 'Member', id: rosa.id, name: rosa.name, role: 'CUSTOMER' },
    leaving: { __typename: 'Leaving', ...COUNTS, isLastAdmin: false, ...more },
    recoveries: { __typename: 'RecoveryConnection', totalCount: 0 },
  },
});

it('says what becomes of each thing there is, and names nothing there is none of', () => {
  const keep = fatesOf(COUNTS, 'KEEP').map(({ thing, becomes }) => `${thing}: ${becomes}`);
  expect(keep[0]).toBe('3 ideas: readable as before, with your name');
  expect(keep.join('\n')).not.toMatch(/irritant|hurt|conversation/);
  const remove = fatesOf(COUNTS, 'REMOVE').map(({ thing, becomes }) => `${thing}: ${becomes}`);
  // How many go and how many stay, of each.
  expect(remove.slice(0, 4)).toEqual([
    '3 ideas: 1 is deleted. 2 stay without your name, because others built on them.',
    '1 comment: deleted: nobody built on it',
    '2 suggestions: all stay without your name: others built on them',
    '1 sentence beside something you chose, reported or asked: deleted; what you chose stays counted',
  ]);
  expect(remove).toContain('1 seat at a meeting that lies ahead: given up, for whoever waits for one');
  expect(remove).toContain('2 promises made to you: still to be kept');
});

it('lets somebody leave with a choice, their name typed, and a last word that needs no answer', async () => {
  const { sent } = await renderAt(<Leave />, {
    at: '/me/leave',
    shell: shellOf(rosa),
    answers: {
      Leaving: leaving(),
      OwnRecoveryCount: leaving(),
      LeaveCommunity: {
        leaveCommunity: {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: 'Look at it again.',
          fields: [{ __typename: 'FieldProblem', path: 'confirm', code: 'INVALID', message: 'INVALID' }],
        },
      },
    },
  });
  expect(screen.getByRole('button', { name: 'Download what is mine' })).toBeTruthy();
  const user = userEvent.setup();
  const keep: HTMLInputElement = await screen.findByRole('radio', { name: /They stay, with my name/ });
  expect(keep.checked).toBe(true);
  await user.click(screen.getByRole('radio', { name: /They go, as far as nobody built on them/ }));
  expect(screen.getByText(/1 is deleted. 2 stay without your name/)).toBeTruthy();
  expect(screen.getByText(/What is deleted is gone for good/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /Where we may answer you/ }), 'rosa@example.org');
  await user.type(screen.getByRole('textbox', { name: 'Your name, to be sure' }), 'Rosa');
  await user.click(screen.getByRole('button', { name: 'Leave now' }));
  // An answer needs words to answer to.
  const note = screen.getByRole('textbox', { name: /Why you go/ });
  expect(note.getAttribute('aria-invalid')).toBe('true');
  await user.type(note, 'I change my trade.');
  await user.click(screen.getByRole('button', { name: 'Leave now' }));
  expect(await screen.findByText('That is not your name as it stands here.')).toBeTruthy();
  expect(await sent('LeaveCommunity')).toEqual({
    input: { words: 'REMOVE', confirm: 'Rosa', note: 'I change my trade.', answerTo: 'rosa@example.org' },
  });
});

it('keeps the last admin, and says what to do first', async () => {
  const answers = { Leaving: leaving({ isLastAdmin: true }), OwnRecoveryCount: leaving() };
  await renderAt(<Leave />, { at: '/me/leave', shell: shellOf(mira), answers });
  expect(screen.getByText(/You are the last admin here/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Leave now' })).toBeNull();
});

it('says good-bye and that the door stays open', async () => {
  await renderAt(<Left />, { at: '/left' });
  expect(screen.getByRole('heading', { level: 1, name: 'You have left' })).toBeTruthy();
  expect(screen.getByText(/your place is still here/)).toBeTruthy();
});

const goodbyeOf = (id: string, more: object = {}) => ({
  __typename: 'Goodbye' as const,
  id,
  note: 'I change my trade.',
  at: '2026-11-19T12:00:00Z',
  wantsAnswer: true,
  answeredAt: null as string | null,
  answer: null as string | null,
  answeredBy: null as typeof mira | null,
  owner: mira,
  ...more,
});

const listOf = (...nodes: ReturnType<typeof goodbyeOf>[]) => ({
  goodbyes: {
    __typename: 'GoodbyeConnection',
    totalCount: nodes.length,
    edges: nodes.map((node) => ({ __typename: 'GoodbyeEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
});

it('is not open to customers', async () => {
  let thrown: unknown;
  const guarded = async (args: LoaderFunctionArgs) => {
    await loader(args).catch((error: unknown) => (thrown = error));
    return null;
  };
  const answers = { Shell: () => ({ ...shellOf(rosa) }) };
  await renderAt(<p />, { at: '/staff/goodbyes', loader: guarded, answers });
  expect((thrown as Response).status).toBe(403);
});

it('has each last word read by a person, and answered once where an answer is wanted', async () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8031';
  const answered = {
    answeredAt: '2026-11-20T11:00:00Z',
    answer: 'Thank you, and all the best.',
    answeredBy: mira,
  };
  const { asked } = await renderAt(<OfTeam />, {
    at: '/staff/goodbyes',
    shell: shellOf(mira),
    answers: {
      Goodbyes: listOf(goodbyeOf(id), goodbyeOf('b', { wantsAnswer: false, note: 'Farewell.' })),
      AnswerGoodbye: { answerGoodbye: { __typename: 'GoodbyeAnswered', goodbye: goodbyeOf(id, answered) } },
      ReadGoodbye: {
        readGoodbye: {
          __typename: 'GoodbyeAnswered',
          goodbye: goodbyeOf('b', {
            wantsAnswer: false,
            note: 'Farewell.',
            answeredAt: answered.answeredAt,
            answeredBy: mira,
          }),
        },
      },
    },
  });
  const [first, second] = screen.getAllByRole('article');
  expect(second?.textContent).toContain('Mira Sandoval Team reads it. No answer was asked for.');
  const user = userEvent.setup();
  await user.click(
    within(second!).getByRole('button', { name: 'I have read it: the word of November 19, 2026' }),
  );
  expect(await within(second!).findByText(/has read it, .*No answer was asked for/)).toBeTruthy();
  expect(within(second!).queryByRole('button')).toBeNull();
  await user.click(within(first!).getByRole('button', { name: /Answer the word of November 19, 2026/ }));
  await user.type(await screen.findByRole('textbox', { name: 'Your answer' }), answered.answer);
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(await screen.findByText(answered.answer, { selector: 'blockquote' })).toBeTruthy();
  expect(within(first!).queryByRole('button')).toBeNull();
  expect(asked.map(({ name }) => name)).toEqual(['Goodbyes', 'ReadGoodbye', 'AnswerGoodbye']);
});

it('says when nobody waits', async () => {
  await renderAt(<OfTeam />, {
    at: '/staff/goodbyes',
    shell: shellOf(mira),
    answers: { Goodbyes: listOf() },
  });
  expect(screen.getByText('No word on leaving waits for a reader')).toBeTruthy();
});
