import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { usePage } from '../../lib/use-page';
import { commentOf } from '../../test/ideas';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { TestThreadDocument } from '../../test/Thread.generated';
import { ThreadView } from './ThreadView';

const id = '01900000-0000-7000-8000-000000000001';

const page = (said: string[], hasNextPage = false, hasPreviousPage = false) => ({
  thread: {
    __typename: 'Thread',
    id,
    commentCount: 3,
    viewerFollows: false,
    followerCount: 3,
    comments: {
      __typename: 'CommentConnection',
      edges: said.map((text) => ({
        __typename: 'CommentEdge',
        cursor: text,
        node: { ...commentOf({ id: text, textHtml: `<p>${text}</p>` }), threadId: id, replies: [] },
      })),
      pageInfo: { __typename: 'PageInfo', hasNextPage, hasPreviousPage, endCursor: said.at(-1) ?? null },
    },
  },
});

function Page() {
  const { thread } = usePage(TestThreadDocument, { id });
  return thread && <ThreadView thread={thread} canComment={false} canNote={false} />;
}

it('shows comments that moved in, and not those that moved away, as far as one had read', async () => {
  const again: Record<string, ReturnType<typeof page>> = {
    null: page(['one', 'came along'], true),
    'came along': page(['two'], true, true),
  };
  const { asked } = await renderAt(<Page />, {
    at: '/ideas/25',
    shell: shellOf(rosa),
    answers: {
      TestThread: page(['one', 'went away', 'two'], true),
      ThreadActivity: {
        threadActivity: {
          __typename: 'ThreadEvent',
          cursor: 'c',
          moved: true,
          thread: { __typename: 'Thread', id, commentCount: 3, followerCount: 3 },
          comments: [],
        },
      },
      ReadThreadAgain: ({ after }) => again[String(after)]!,
    },
  });
  const before = screen.getByText('two');
  await waitFor(() => expect(screen.getByText('came along')).toBeTruthy());
  expect(screen.queryByText('went away')).toBeNull();
  // What one reads stays the very element it was: nothing is drawn anew.
  expect(screen.getByText('two')).toBe(before);
  expect(asked.filter(({ name }) => name === 'ReadThreadAgain')).toHaveLength(2);
});
