import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { keepAct } from '../../lib/pending-act';
import { ideaOf } from '../../test/ideas';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { PendingActs } from './PendingActs';

const act = { kind: 'support', variables: { input: { ideaId: 'idea-1', importance: 'MATTERS' } } } as const;

beforeEach(() => localStorage.clear());

it('does after sign-in what was pressed before, says that it follows, and takes that back', async () => {
  keepAct(act);
  const idea = ideaOf();
  const { asked } = await renderAt(<PendingActs />, {
    shell: shellOf(rosa),
    answers: {
      SupportIdea: { supportIdea: { __typename: 'SupportChanged', nowFollowing: true, idea } },
      UnfollowThread: {
        unfollowThread: {
          __typename: 'FollowChanged',
          thread: { __typename: 'Thread', id: idea.thread.id, viewerFollows: false, followerCount: 0 },
        },
      },
    },
  });
  await screen.findByText('You support this idea and follow it from now on.');
  await userEvent.click(screen.getByRole('button', { name: 'Stop following' }));
  await screen.findByText('You do not follow it.');
  await waitFor(() => expect(asked.map(({ name }) => name)).toEqual(['SupportIdea', 'UnfollowThread']));
  expect(asked[1]?.variables).toMatchObject({ threadId: idea.thread.id });
});

it('says why when it cannot be done any more', async () => {
  keepAct(act);
  const refusal = { __typename: 'NotPossible', code: 'NOT_POSSIBLE', message: 'This is built already.' };
  await renderAt(<PendingActs />, {
    shell: shellOf(rosa),
    answers: { SupportIdea: { supportIdea: refusal } },
  });
  await screen.findByText('This is built already.');
});
