import type { SupportedIdea } from '../features/votes/support-rules';
import type { CommentBody } from '../features/threads/comment-body';
import { mira, rosa } from './people';

const tomasz = { ...rosa, id: 'member-tomasz', name: 'Tomasz Lind', initials: 'TL' };

/** An idea as lists and votes ask for one. */
export function ideaOf(more: Partial<SupportedIdea> = {}): SupportedIdea {
  return {
    __typename: 'Idea',
    id: 'idea-1',
    title: 'Read the meter from a photo',
    withdrawnAt: null,
    viewerCan: ['VOTE', 'COMMENT', 'FOLLOW'],
    stage: { __typename: 'Stage', id: 'stage-open', name: 'Open', category: 'OPEN' },
    support: { __typename: 'Support', customers: 64, team: 1, blocks: 6, matters: 40, nice: 18 },
    viewerVote: null,
    thread: { __typename: 'Thread', id: 'thread-1', viewerFollows: false },
    ...more,
  };
}

/** The same with what a card shows. */
export const cardOf = (more: object = {}) => ({
  ...ideaOf(),
  number: 25,
  path: '/ideas/25-read-the-meter-from-a-photo',
  excerpt: 'The stairs are steep and the digits are small.',
  createdAt: '2026-11-08T12:00:00Z',
  reviewOn: null,
  commentCount: 3,
  author: tomasz,
  lastWord: {
    __typename: 'HumanWord',
    kind: 'ANSWER',
    at: '2026-11-17T12:00:00Z',
    member: { __typename: 'Member', id: mira.id, name: mira.name },
  },
  waiting: null,
  ...more,
});

/** A reply in a thread. */
export function commentOf(more: Partial<CommentBody> = {}): CommentBody {
  return {
    __typename: 'Comment',
    id: 'comment-1',
    threadId: '01900000-0000-7000-8000-000000000001',
    parentId: null,
    author: tomasz,
    text: 'Same here.',
    textHtml: '<p>Same here.</p>',
    staffOnly: false,
    createdAt: '2026-11-18T12:00:00Z',
    editedAt: null,
    withdrawnAt: null,
    viewerCan: ['REPLY'],
    cameFrom: null,
    ...more,
  };
}
