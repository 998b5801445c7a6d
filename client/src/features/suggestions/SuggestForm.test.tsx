import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import SuggestForm from './SuggestForm';

const idea = {
  __typename: 'Idea' as const,
  id: '01900000-0000-7000-8000-000000000007',
  number: 7,
  path: '/ideas/7-read',
  title: 'Read the meter',
  text: 'The stairs are steep.',
  revision: 2,
  withdrawnAt: null,
  stage: { __typename: 'Stage' as const, id: 's', category: 'OPEN' as const },
  viewerCan: ['SUGGEST' as const],
  deciders: [mira, rosa],
  viewerOpenSuggestions: [],
};
const none: Answers = {
  DraftOf: { draft: null },
  SaveDraft: { saveDraft: null },
  DiscardDraft: { discardDraft: null },
};
const show = (answers: Answers, person: typeof rosa | null = rosa) =>
  renderAt(<SuggestForm idea={idea} replaced={null} />, {
    shell: shellOf(person),
    answers: { ...none, ...answers },
    at: '/ideas/7-read/suggest',
  });
const posted = {
  suggestEdit: {
    __typename: 'SuggestionPosted',
    nowFollowing: false,
    suggestion: {
      __typename: 'Suggestion',
      id: 'g',
      path: '/ideas/7-read/suggestions/1',
      thread: { __typename: 'Thread', id: 't' },
    },
  },
};

beforeEach(() => localStorage.clear());

it('shows what differs while one types, in marks and in words that are said aloud', async () => {
  await show({});
  const shown = screen.getByRole('region', { name: 'What you suggest' });
  expect(within(shown).getByText(/Change something above/)).toBeTruthy();
  const text = screen.getByRole('textbox', { name: 'Text' });
  await userEvent.clear(text);
  await userEvent.type(text, 'The stairs are dark and wet.');
  expect((await within(shown).findByRole('status')).textContent).toBe('3 words added, 1 removed');
  expect(shown.querySelector('del')?.textContent).toBe('removed: steep end. ');
  expect(shown.querySelector('ins')?.textContent).toBe('added: dark and wet end. ');
  expect(screen.getByText(/decide on it/).textContent).toContain('Mira Sandoval Team and Rosa Okafor');
});

it('says beside the field that a reason is missing, and sends the whole wording with the wishes', async () => {
  const { sent, where } = await show({ SuggestEdit: posted });
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Text' }), ' I fell.');
  await user.click(screen.getByRole('button', { name: 'Send the suggestion' }));
  await screen.findByText('Please fill this in.');
  await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'I did.');
  await user.click(screen.getByLabelText('You may name me for it'));
  await user.click(screen.getByRole('button', { name: 'Send the suggestion' }));
  await waitFor(() => expect(where()).toBe('/ideas/7-read/suggestions/1'));
  expect((await sent('SuggestEdit'))['input']).toEqual({
    ideaId: idea.id,
    fromRevision: 2,
    title: 'Read the meter',
    text: 'The stairs are steep. I fell.',
    why: 'I did.',
    wantsCredit: true,
    wantsCoAuthorship: false,
    replaces: null,
  });
});

it('does not send what says the same', async () => {
  const { asked } = await show({});
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'Nothing.');
  await user.click(screen.getByRole('button', { name: 'Send the suggestion' }));
  await screen.findByText('Nothing differs from the present text yet.');
  expect(asked.some(({ name }) => name === 'SuggestEdit')).toBe(false);
});

it('goes on from the version a draft began with when the idea has changed since', async () => {
  const draft = { title: 'Read the meter', text: 'The stairs are high.', why: '', fromRevision: 1 };
  localStorage.setItem(
    `rapport:draft:SUGGESTION:${idea.id}`,
    JSON.stringify({ values: draft, at: Date.parse('2026-11-20T11:00:00Z') }),
  );
  const former = {
    __typename: 'IdeaRevision',
    id: 'r1',
    number: 1,
    title: idea.title,
    text: 'The stairs are old.',
  };
  await show({ IdeaTexts: { idea: { __typename: 'Idea', id: idea.id, revisions: [former] } } });
  expect(await screen.findByText(/The idea has changed since you began/)).toBeTruthy();
  const shown = screen.getByRole('region', { name: 'What you suggest' });
  await waitFor(() => expect(shown.querySelector('del')?.textContent).toBe('removed: old end. '));
});
