import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { mira, rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { Component } from './inbox.page';

const notification = (id: string, more: object = {}) => ({
  __typename: 'Notification',
  id,
  kind: 'ANSWER',
  reason: 'SUPPORTING',
  count: 1,
  excerpt: 'We begin with two sign-ins.',
  path: `/ideas/7-share#answer-${id}`,
  latestAt: '2026-11-17T12:00:00Z',
  readAt: null,
  actors: [mira],
  subject: {
    __typename: 'Idea',
    id: 'idea',
    title: 'Let a household share one account',
    thread: { __typename: 'Thread', id: 'thread' },
    space: { __typename: 'Space', id: 'space', name: 'At home' },
  },
  ...more,
});

const inboxOf = (...nodes: object[]) => ({
  viewer: { __typename: 'Viewer', id: 'viewer-member-rosa-okafor', moments: [] },
  inbox: {
    __typename: 'NotificationConnection',
    edges: nodes.map((node, index) => ({ __typename: 'NotificationEdge', cursor: `${index}`, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
  },
});

const shell = (unreadCount: number) => {
  const rosasShell = shellOf(rosa);
  return { ...rosasShell, viewer: rosasShell.viewer && { ...rosasShell.viewer, unreadCount } };
};

it('says who did what, where, and why it reaches the viewer', async () => {
  const both = notification('b', { kind: 'COMMENT', reason: 'AUTHOR', count: 4, actors: [mira, rosa] });
  const asked = notification('c', {
    kind: 'INDICATOR_LIMIT',
    reason: 'RESPONSIBLE',
    actors: [],
    subject: { __typename: 'AttentionItem', id: 'item', title: 'First human word' },
  });
  const answers = { Inbox: inboxOf(notification('a'), both, asked) };
  await renderAt(<Component />, { shell: shell(2), answers });
  const [first, second, third] = screen
    .getAllByRole('listitem')
    .filter((item) => item.dataset['item'] === '');
  expect(first?.textContent).toMatch(/New.*Mira Sandoval.*Team.*answered/);
  expect(first?.textContent).toContain('3 days ago, because you support it');
  expect(second?.textContent).toMatch(/Mira Sandoval Team and Rosa Okafor wrote 4 replies/);
  expect(screen.getByText('2 unread')).toBeTruthy();
  // What an indicator asks is nobody's act, and there is no thread to mute.
  expect(third?.textContent).toContain('An indicator asks for a look');
  expect(screen.queryByLabelText('Mute: First human word')).toBeNull();
});

it('marks one as read in its place and keeps it there', async () => {
  const { asked } = await renderAt(<Component />, {
    shell: shell(1),
    answers: {
      Inbox: inboxOf(notification('a')),
      MarkRead: { markRead: { __typename: 'InboxChanged', unreadCount: 0 } },
    },
  });
  await userEvent.click(screen.getByRole('button', { name: /^Mark as read: Let a household/ }));
  expect(asked).toContainEqual({ name: 'MarkRead', variables: { notificationIds: ['a'] } });
  expect(screen.queryByRole('button', { name: /^Mark as read/ })).toBeNull();
  expect(document.activeElement).toBe(
    screen.getByRole('link', { name: 'Let a household share one account' }),
  );
});

it('says what could be here while nothing has come', async () => {
  await renderAt(<Component />, { shell: shell(0), answers: { Inbox: inboxOf() } });
  expect(screen.getByText('Nothing has come yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See the ideas' }).getAttribute('href')).toBe('/ideas');
  expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
});

it('asks for the unread ones only when the address says so', async () => {
  const { asked } = await renderAt(<Component />, {
    at: '/inbox?show=unread',
    shell: shell(0),
    answers: { Inbox: inboxOf() },
  });
  expect(asked[0]?.variables).toEqual({ after: null, unreadOnly: true });
  const filters = screen.getByRole('navigation', { name: 'Show' });
  expect(within(filters).getByText('Unread only').getAttribute('aria-current')).toBe('true');
});

it('mutes the thing, its space or all of that kind from the menu of an item', async () => {
  const viewer = { __typename: 'Viewer', id: 'viewer-member-rosa-okafor', unreadCount: 0 };
  const topics = (mutedTopics: string[]) => ({
    ...viewer,
    preferences: { __typename: 'Preferences', mutedTopics },
  });
  const changed = (place: object) => ({ __typename: 'MuteChanged', viewer, ...place });
  const { asked } = await renderAt(<Component />, {
    shell: shell(1),
    answers: {
      Inbox: inboxOf(notification('a')),
      MutedTopics: { viewer: topics(['COMMENTS']) },
      MuteThread: {
        muteThread: changed({ thread: { __typename: 'Thread', id: 'thread', viewerMutes: true } }),
      },
      MuteSpace: { muteSpace: changed({ space: { __typename: 'Space', id: 'space', viewerMutes: true } }) },
      MuteTopics: ({ topics: all }) => ({
        updatePreferences: { __typename: 'ProfileChanged', viewer: topics(all as string[]) },
      }),
    },
  });
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('Mute: Let a household share one account'));
  await user.click(await screen.findByRole('button', { name: 'Mute this' }));
  expect(document.activeElement, 'the menu is shut again').toBe(
    screen.getByLabelText('Mute: Let a household share one account'),
  );
  await user.click(screen.getByLabelText('Mute: Let a household share one account'));
  await user.click(screen.getByRole('button', { name: 'Mute everything in At home' }));
  await user.click(screen.getByLabelText('Mute: Let a household share one account'));
  await user.click(screen.getByRole('button', { name: 'Mute all official answers' }));
  const sent = asked.filter(({ name }) => name.startsWith('Mute') && name !== 'MutedTopics');
  expect(sent).toMatchObject([
    { name: 'MuteThread', variables: { threadId: 'thread' } },
    { name: 'MuteSpace', variables: { spaceId: 'space' } },
    { name: 'MuteTopics', variables: { topics: ['COMMENTS', 'ANSWERS'] } },
  ]);
});
