import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { takeAct } from '../../lib/pending-act';
import { cardOf, ideaOf } from '../../test/ideas';
import { rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { IdeaCard } from '../ideas/IdeaCard';
import { IdeaCardFragmentDoc } from '../ideas/IdeaCard.generated';

const idea = { __typename: 'Idea', id: 'idea-1' } as const;
const button = () => screen.getByRole('button', { name: /^Support: / });
const shown = () => button().textContent?.replace(/^Support: .*photo\. /, '');

beforeEach(() => localStorage.clear());

async function list(answers: Answers, person: typeof rosa | null = rosa) {
  const rendered = await renderAt(<IdeaCard idea={idea} />, {
    at: '/ideas?sort=newest',
    shell: shellOf(person),
    answers,
    seed: (cache) =>
      cache.writeFragment({
        fragment: IdeaCardFragmentDoc,
        fragmentName: 'IdeaCard',
        data: cardOf() as never,
      }),
  });
  return { ...rendered, user: userEvent.setup() };
}

it('sends a visitor to sign in and back, and keeps the act', async () => {
  const { user, where, asked } = await list({}, null);
  await user.click(button());
  await waitFor(() => expect(where()).toBe('/sign-in?to=%2Fideas%3Fsort%3Dnewest'));
  expect(asked).toEqual([]);
  expect(takeAct()).toMatchObject({ kind: 'support', variables: { input: { ideaId: 'idea-1' } } });
});

it('shows support at once, then what the server counted', async () => {
  let answer: (value: Record<string, unknown>) => void = () => undefined;
  const { user, asked } = await list({ SupportIdea: () => new Promise((resolve) => (answer = resolve)) });
  await user.click(button());
  await waitFor(() => expect(shown()).toBe('65yours'));
  const { input, idempotencyKey } = asked[0]?.variables ?? {};
  expect(input).toEqual({ ideaId: 'idea-1', importance: 'MATTERS', reason: null });
  expect(idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);

  const viewerVote = {
    __typename: 'Vote',
    id: 'vote-1',
    importance: 'MATTERS',
    reason: null,
    revision: 1,
    isForFormerText: false,
  };
  const counted = ideaOf({
    viewerVote: viewerVote as never,
    support: { ...ideaOf().support, customers: 70 },
  });
  answer({ supportIdea: { __typename: 'SupportChanged', nowFollowing: true, idea: counted } });
  await waitFor(() => expect(shown()).toBe('70yours'));
  expect(button().getAttribute('aria-pressed')).toBe('true');
  await screen.findByText('You support this idea and follow it from now on.');
});

it('takes it back with the reason when it is refused', async () => {
  const refusal = {
    __typename: 'NotPossible',
    code: 'NOT_POSSIBLE',
    message: 'It was shipped a moment ago.',
  };
  const { user } = await list({ SupportIdea: { supportIdea: refusal } });
  await user.click(button());
  await screen.findByText('Your support was not kept. It was shipped a moment ago.');
  expect(shown()).toBe('64support');
});

it('takes it back when the server cannot be reached, and tries again with the same key', async () => {
  let calls = 0;
  const { user, asked } = await list({
    SupportIdea: () => {
      calls += 1;
      throw new TypeError(`no network ${calls}`);
    },
  });
  await user.click(button());
  await screen.findByText(/We could not reach the server/);
  await user.click(button());
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.variables['idempotencyKey']).toBe(asked[0]?.variables['idempotencyKey']);
  await waitFor(() => expect(shown()).toBe('64support'));
});
