import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { usePage } from '../../lib/use-page';
import { takeAct } from '../../lib/pending-act';
import { readDraft } from '../../lib/drafts';
import { commentOf } from '../../test/ideas';
import { entryOf, journeyOf } from '../../test/journeys';
import '../journeys/EarlierInThread';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt, type Answers } from '../../test/render';
import { TestThreadDocument } from '../../test/Thread.generated';
import { ThreadView } from './ThreadView';

const id = '01900000-0000-7000-8000-000000000001';
type Shown = ReturnType<typeof commentOf> & { replies: ReturnType<typeof commentOf>[] };

const threadOf = (comments: Shown[]) => ({
  __typename: 'Thread',
  id,
  commentCount: comments.length,
  viewerFollows: false,
  followerCount: 3,
  comments: {
    __typename: 'CommentConnection',
    edges: comments.map((node) => ({ __typename: 'CommentEdge', cursor: `after ${node.id}`, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
});

function Page({ canNote = false }: { canNote?: boolean }) {
  const { thread } = usePage(TestThreadDocument, { id });
  return thread && <ThreadView thread={thread} canComment canNote={canNote} />;
}

async function open(comments: Shown[], person: typeof rosa | null = rosa, answers: Answers = {}) {
  const rendered = await renderAt(<Page canNote={person === mira} />, {
    at: '/ideas/25',
    shell: shellOf(person),
    answers: {
      TestThread: { thread: threadOf(comments) },
      DraftOf: { draft: null },
      DiscardDraft: { discardDraft: { __typename: 'DraftDiscarded', draftId: null } },
      ...answers,
    },
  });
  await screen.findByRole('heading', { name: /repl/ });
  return { ...rendered, user: userEvent.setup() };
}

const write = async (user: ReturnType<typeof userEvent.setup>, text: string) => {
  await user.click(screen.getByRole('button', { name: 'Add to the conversation' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your reply' }), text);
  await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Reply' }));
};

beforeEach(() => localStorage.clear());

it('sends a visitor who replies to sign in, with what was typed kept', async () => {
  const { user, where } = await open([], null);
  await write(user, 'Typed before');
  await waitFor(() => expect(where()).toBe('/sign-in?to=%2Fideas%2F25'));
  expect(takeAct()).toMatchObject({ kind: 'comment', variables: { input: { text: 'Typed before' } } });
  expect(readDraft({ kind: 'COMMENT', subject: id })).toMatchObject({ values: { text: 'Typed before' } });
});

it('marks what only the team sees and says who took a reply back', async () => {
  await open(
    [
      { ...commentOf({ id: 'c-1', staffOnly: true }), replies: [] },
      {
        ...commentOf({ id: 'c-2', withdrawnAt: '2026-11-19T12:00:00Z', text: '', textHtml: '' }),
        replies: [],
      },
    ],
    mira,
  );
  expect(screen.getByText('Only the team sees this')).toBeTruthy();
  expect(screen.getByText('Tomasz Lind took this reply back.')).toBeTruthy();
});

it('shows to the team what was before with whom they reply to, and to nobody else', async () => {
  const answers = {
    AskerHere: ({ commentId }: Record<string, unknown>) => ({
      thread: { __typename: 'Thread', id, asker: commentId === 'c-1' ? rosa : null },
    }),
    EarlierWith: {
      member: { ...rosa, contextCard: null, memories: [] },
      journey: journeyOf([
        entryOf('1', 'SAID', { path: '/ideas/25#comment-c-1', title: 'What is read here' }),
        ...['2', '3', '4', '5'].map((entry) => entryOf(entry, 'SAID', { title: `Thing ${entry}` })),
      ]),
    },
  };
  const comments = [{ ...commentOf({ id: 'c-1', author: rosa }), replies: [] }];
  const ofTeam = await open(comments, mira, answers);
  await ofTeam.user.click(within(screen.getByRole('article')).getByRole('button', { name: 'Reply' }));
  const before = await screen.findByRole('region', { name: 'Earlier with Rosa Okafor' });
  expect(within(before).getAllByRole('listitem')).toHaveLength(3);
  expect(within(before).queryByText('What is read here')).toBeNull();
  expect(await screen.findByRole('textbox', { name: /Reply to Rosa/ })).toBeTruthy();
  ofTeam.unmount();
  const { user, asked } = await open(comments, rosa, answers);
  await user.click(screen.getByRole('button', { name: 'Add to the conversation' }));
  expect(await screen.findByRole('textbox', { name: 'Your reply' })).toBeTruthy();
  expect(asked.filter(({ name }) => name === 'AskerHere' || name === 'EarlierWith')).toEqual([]);
});

it('adds a reply at the end and forgets its draft', async () => {
  const posted = commentOf({ id: 'c-9', author: rosa, textHtml: '<p>Mine</p>' });
  const { user } = await open([{ ...commentOf(), replies: [] }], rosa, {
    PostComment: {
      postComment: {
        __typename: 'CommentPosted',
        nowFollowing: true,
        comment: { ...posted, replies: [] },
        thread: { __typename: 'Thread', id, commentCount: 2, viewerFollows: true, followerCount: 4 },
      },
    },
  });
  await write(user, 'Mine');
  await screen.findByText('Mine');
  expect(screen.getByRole('heading', { name: '2 replies' })).toBeTruthy();
  expect(screen.getByText('Your reply is there, and you follow this from now on.')).toBeTruthy();
  expect(readDraft({ kind: 'COMMENT', subject: id })).toBeNull();
});

it('puts a refusal beside the field and loses nothing', async () => {
  const { user } = await open([], rosa, {
    PostComment: {
      postComment: {
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: 'Some fields cannot be taken as they are.',
        fields: [
          { __typename: 'FieldProblem', path: 'text', code: 'TOO_MANY', message: 'Fewer names, please.' },
        ],
      },
    },
  });
  await write(user, 'Too many names');
  const field = await screen.findByRole('textbox', { name: 'Your reply' });
  await screen.findByText('Fewer names, please.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field).toHaveProperty('value', 'Too many names');
});

it('brings a draft back and can discard it', async () => {
  const draft = { values: { threadId: id, parentId: null, text: 'Half a thought', staffOnly: false }, at: 1 };
  localStorage.setItem(`rapport:draft:COMMENT:${id}`, JSON.stringify(draft));
  const { user } = await open([]);
  const field = await screen.findByRole('textbox', { name: 'Your reply' });
  await waitFor(() => expect(field).toHaveProperty('value', 'Half a thought'));
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(field).toHaveProperty('value', '');
  expect(readDraft({ kind: 'COMMENT', subject: id })).toBeNull();
});
