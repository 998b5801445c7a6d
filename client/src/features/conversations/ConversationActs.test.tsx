import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { rosa, shellOf } from '../../test/people';
import { renderAt } from '../../test/render';
import { ConversationActs } from './ConversationActs';
import { Doubts } from './Doubts';
import type { ConversationPageQuery } from './Conversations.generated';

type Conversation = NonNullable<ConversationPageQuery['conversation']>;

const conversation = (viewerCan: Conversation['viewerCan']) =>
  ({
    __typename: 'Conversation',
    id: 'conversation-1',
    path: '/conversations/1-heat-pumps',
    viewerCan,
    thread: { __typename: 'Thread', id: 'thread-1', viewerFollows: false, followerCount: 2 },
  }) as unknown as Conversation;

const changed = (withdrawnAt: string | null) => ({
  __typename: 'ConversationChanged',
  conversation: { __typename: 'Conversation', id: 'conversation-1', withdrawnAt, viewerCan: [] },
});

it('offers nobody a vote, and others than the author nothing but to follow (practice 0.6)', async () => {
  await renderAt(<ConversationActs conversation={conversation(['FOLLOW'])} />, { shell: shellOf(rosa) });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Follow']);
  expect(document.querySelector('[data-support]')).toBeNull();
});

it('takes a conversation back and puts it back by undo', async () => {
  const { asked } = await renderAt(<ConversationActs conversation={conversation(['WITHDRAW'])} />, {
    shell: shellOf(rosa),
    answers: {
      WithdrawConversation: { withdrawConversation: changed('2026-11-20T12:00:00Z') },
      RestoreConversation: { restoreConversation: changed(null) },
    },
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Take it back' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The conversation is back.')).toBeTruthy();
  expect(asked.map(({ name }) => name)).toEqual(['WithdrawConversation', 'RestoreConversation']);
});

it('sets apart what somebody works aloud on, and asks for what others know (practice 0.17)', async () => {
  await renderAt(<Doubts name="Deniz Aksoy" doubts="Litres or cubic metres?" />);
  const part = screen.getByRole('region', { name: 'Not sure yet' });
  expect(part.textContent).toContain('Litres or cubic metres?');
  expect(part.textContent).toContain('Deniz Aksoy works aloud here');
});
