import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { takeAct } from '../../lib/pending-act';
import { rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { GoesOn } from './GoesOn';
import type { PageSuggestion } from './page-suggestion';
import { SuggestionActs } from './SuggestionActs';

const suggestion = {
  __typename: 'Suggestion',
  id: 'g',
  number: 1,
  state: 'OPEN',
  supporterCount: 2,
  viewerSupports: false,
  viewerCan: ['SUPPORT', 'COMMENT'],
  thread: { __typename: 'Thread', id: 't', viewerFollows: false, followerCount: 1 },
  idea: {
    __typename: 'Idea',
    id: 'idea',
    path: '/ideas/7-read',
    withdrawnAt: null,
    stage: { category: 'OPEN' },
  },
} as unknown as PageSuggestion;
const show = (one: object, answers: Answers = {}, person: typeof rosa | null = rosa) =>
  renderAt(<SuggestionActs suggestion={{ ...suggestion, ...one } as PageSuggestion} />, {
    at: '/ideas/7-read/suggestions/1',
    shell: shellOf(person),
    answers,
  });

beforeEach(() => localStorage.clear());

it('keeps the support of a visitor until they have signed in', async () => {
  const { where } = await show({ viewerCan: [] }, {}, null);
  await userEvent.click(screen.getByRole('button', { name: 'Support this suggestion' }));
  await waitFor(() => expect(where()).toMatch(/^\/sign-in\?to=/));
  expect(takeAct()).toMatchObject({ kind: 'supportSuggestion', variables: { suggestionId: 'g' } });
});

it('says why support was not kept', async () => {
  const refusal = {
    __typename: 'NotPossible',
    code: 'NOT_POSSIBLE',
    message: 'It was decided a moment ago.',
  };
  await show({}, { SupportSuggestion: { supportSuggestion: refusal } });
  await userEvent.click(screen.getByRole('button', { name: 'Support this suggestion' }));
  await screen.findByText('Your support was not kept. It was decided a moment ago.');
});

it('lets who made it replace it or take it back, and does not offer them to support it', async () => {
  const { asked } = await show(
    { viewerCan: ['WITHDRAW', 'REPLACE'] },
    {
      WithdrawSuggestion: {
        withdrawSuggestion: { __typename: 'NotFound', code: 'NOT_FOUND', message: 'Gone.' },
      },
    },
  );
  expect(screen.queryByRole('button', { name: /^Support/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Replace it' }).getAttribute('href')).toBe(
    '/ideas/7-read/suggest?replaces=1',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  await screen.findByText('Gone.');
  expect(asked[0]).toMatchObject({ name: 'WithdrawSuggestion', variables: { suggestionId: 'g' } });
});

it('says where a merged idea goes on, and leads there to suggest it anew who may', async () => {
  const goesOnAs = { number: 9, title: 'Spare the stairs', path: '/ideas/9-spare', viewerCan: ['SUGGEST'] };
  const idea = { ...suggestion.idea, stage: { category: 'MERGED' }, goesOnAs };
  const shown = (more: object) => (
    <GoesOn suggestion={{ ...suggestion, idea: { ...idea, ...more } } as unknown as PageSuggestion} />
  );
  const first = await renderAt(shown({}));
  expect(screen.getByRole('link', { name: 'Idea 9: Spare the stairs' }).getAttribute('href')).toBe(
    '/ideas/9-spare',
  );
  expect(screen.getByRole('link', { name: 'Suggest it there anew' }).getAttribute('href')).toBe(
    '/ideas/9-spare/suggest',
  );
  first.unmount();
  const second = await renderAt(shown({ goesOnAs: { ...goesOnAs, viewerCan: [] } }));
  expect(screen.queryByRole('link', { name: 'Suggest it there anew' })).toBeNull();
  second.unmount();
  await renderAt(shown({ goesOnAs: null }));
  expect(screen.getByText(/which you cannot see/)).toBeTruthy();
});
