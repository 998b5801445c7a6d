import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './inbox.page';

type Heard = (data: object) => void;
const live = vi.hoisted(() => ({ hear: (() => undefined) as Heard }));
vi.mock('../../lib/live', () => ({
  useLive: (_document: object, _variables: object, onEvent: Heard) => {
    live.hear = onEvent;
  },
}));

const notification = (id: string, readAt: string | null) => ({
  __typename: 'Notification',
  id,
  kind: 'ANSWER',
  reason: 'SUPPORTING',
  count: 1,
  excerpt: 'We begin with two sign-ins.',
  path: `/ideas/7-share#answer-${id}`,
  latestAt: '2026-11-17T12:00:00Z',
  readAt,
  actors: [mira],
  subject: {
    __typename: 'Idea',
    id,
    title: `Idea ${id}`,
    thread: { __typename: 'Thread', id: `thread-${id}` },
    space: { __typename: 'Space', id: 'space', name: 'At home' },
  },
});

const inboxOf = (...nodes: { id: string }[]) => ({
  viewer: { __typename: 'Viewer', id: 'viewer-member-rosa-okafor', moments: [] },
  inbox: {
    __typename: 'NotificationConnection',
    edges: nodes.map((node) => ({ __typename: 'NotificationEdge', cursor: node.id, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
});

const changed = (unreadCount: number) => ({
  inboxChanged: { __typename: 'InboxEvent', cursor: 'c', unreadCount, latest: null },
});

it('shows as read in its place what another tab has read', async () => {
  const shell = shellOf(rosa);
  const elsewhere = notification('a', '2026-11-20T12:00:00Z');
  await renderAt(<Component />, {
    shell: { ...shell, viewer: shell.viewer && { ...shell.viewer, unreadCount: 2 } },
    answers: {
      Inbox: inboxOf(notification('a', null), notification('b', null)),
      InboxRead: inboxOf(elsewhere, notification('b', null), notification('new', null)),
    },
  });
  act(() => live.hear(changed(2)));
  await screen.findByRole('button', { name: 'Mark as read: Idea a' });
  act(() => live.hear(changed(1)));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Mark as read: Idea a' })).toBeNull());
  expect(screen.getByRole('button', { name: 'Mark as read: Idea b' })).toBeTruthy();
  expect(screen.getByText('Idea a'), 'it stays').toBeTruthy();
  expect(screen.queryByText('Idea new'), 'nothing moves in').toBeNull();
});
