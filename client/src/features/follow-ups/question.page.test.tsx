import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answeredOf, pageOf, QUESTION_ID, questionOf } from '../../test/follow-ups';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
// Loaded after hydration; here it is there at once, however busy the machine is.
import './QuestionForm';
import { Component, loader } from './question.page';

const drafts: Answers = {
  DraftOf: { draft: null },
  DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
  SaveDraft: {
    saveDraft: {
      __typename: 'DraftSaved',
      draft: { __typename: 'Draft', id: 'd', body: '', updatedAt: '2026-11-20T12:00:00Z' },
    },
  },
};

async function show(followUp: object | null, answers: Answers = {}, questions: object[] = []) {
  const page = await renderAt(<Component />, {
    at: `/did-it-help/${QUESTION_ID}`,
    path: '/did-it-help/:id',
    shell: shellOf(rosa),
    loader: (args) => loader(args as never),
    answers: {
      Shell: { ...shellOf(rosa) },
      ...drafts,
      QuestionPage: pageOf(followUp, questions),
      ...answers,
    },
  });
  const sent = () =>
    page.asked.filter(({ name }) => name === 'AnswerFollowUp').map(({ variables }) => variables['input']);
  return { ...page, sent, user: userEvent.setup() };
}

const button = (name: string) => screen.findByRole('button', { name });

it('says what was shipped, who asks and why, and sends one answer with words and who may read them', async () => {
  const { user, sent } = await show(questionOf(), {
    AnswerFollowUp: ({ input }) => ({
      answerFollowUp: {
        __typename: 'FollowUpChanged',
        followUp: answeredOf({ text: (input as { text: string }).text }),
      },
    }),
  });
  await button('Send the answer');
  expect(screen.getByText(/You asked for it in/).textContent).toContain('so Mira Sandoval asks you once');
  expect(screen.getByRole('link', { name: 'Two people, one home' })).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'Who may read your words?' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'No, it did not help' }));
  expect(screen.getByText(/The idea is opened again/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: /In your own words/ }), 'She cannot sign in.');
  await user.click(
    within(screen.getByRole('group', { name: 'Who may read your words?' })).getByRole('radio', {
      name: 'Everybody, with my name',
    }),
  );
  await user.click(await button('Send the answer'));
  expect(sent()).toEqual([
    { followUpId: QUESTION_ID, verdict: 'NOT', text: 'She cannot sign in.', shown: 'NAMED' },
  ]);
  const answered = await screen.findByRole('heading', { name: 'You have answered' });
  // The form is gone, and with it what had the focus.
  expect(document.activeElement?.contains(answered) && document.activeElement !== document.body).toBe(true);
});

it('says beside the choice that none was made, and keeps what was typed when it is refused', async () => {
  const { user, sent } = await show(questionOf({ askedAs: 'SUPPORTER' }), {
    AnswerFollowUp: {
      answerFollowUp: { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'You have answered.' },
    },
  });
  expect(screen.getByText(/You supported/)).toBeTruthy();
  await user.type(await screen.findByRole('textbox', { name: /In your own words/ }), 'Dark.');
  await user.click(await button('Send the answer'));
  expect(sent()).toEqual([]);
  expect(
    screen.getByRole('group', { name: 'Did it help you?' }).getAttribute('aria-describedby'),
  ).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'No, it did not help' }));
  expect(screen.queryByText(/The idea is opened again/), 'a supporter opens nothing').toBeNull();
  await user.click(await button('Send the answer'));
  expect(await screen.findByText('You have answered.')).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /In your own words/ }).value).toBe('Dark.');
});

it('shows what was answered and what came of it, and takes the words back when pressed twice', async () => {
  const reopening = {
    __typename: 'IdeaReopening',
    id: 'r',
    owner: mira,
    outcome: { __typename: 'Outcome', id: 'outcome-1' },
  };
  const idea = { ...questionOf().idea, reopening };
  const { user, asked } = await show(answeredOf({ idea }), {
    WithdrawFollowUpWords: {
      withdrawFollowUpWords: {
        __typename: 'FollowUpChanged',
        followUp: answeredOf({ idea, text: null, withdrawnAt: '2026-11-20T12:00:00Z' }),
      },
    },
  });
  expect(screen.getByText('My mother still cannot sign in.')).toBeTruthy();
  expect(screen.getByText(/The idea is open again/).textContent).toContain('Mira Sandoval');
  expect(screen.getByRole('link', { name: 'See the idea' }).getAttribute('href')).toContain('#reopened');
  await user.click(await button('Take my words back'));
  expect(asked.some(({ name }) => name === 'WithdrawFollowUpWords')).toBe(false);
  await user.click(await button('Take my words back'));
  expect(await screen.findByText(/You took your words back on November 20, 2026/)).toBeTruthy();
  expect(screen.queryByText('My mother still cannot sign in.')).toBeNull();
});

it('leads on to the next question, if there is one', async () => {
  const other = { ...questionOf(), id: 'other', path: '/did-it-help/other' };
  await show(answeredOf(), {}, [other]);
  expect(
    screen
      .getByText(/one more question/)
      .querySelector('a')
      ?.getAttribute('href'),
  ).toBe('/did-it-help/other');
});

it("answers somebody else's question like one that is not there", async () => {
  const args = { params: { id: QUESTION_ID }, request: new Request('http://here.test/did-it-help/x') };
  const context = {
    get: () => ({
      query: ({ query }: { query: { definitions: { name: { value: string } }[] } }) =>
        Promise.resolve({
          data: query.definitions.some(({ name }) => name.value === 'Shell') ? shellOf(rosa) : pageOf(null),
        }),
    }),
  };
  const gone = await loader({ ...args, context } as never).catch((error: unknown) => error);
  expect((gone as Response).status).toBe(404);
});
