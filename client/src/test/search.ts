import { cardOf, ideaOf } from './ideas';
import { mira, rosa } from './people';

/** A text with the words in brackets marked: "Read the [meter] from a photo". */
export const markedText = (text: string) =>
  text
    .split(/(\[[^\]]*\])/)
    .filter(Boolean)
    .map((part) => ({
      __typename: 'SearchText' as const,
      text: part.replace(/^\[|\]$/g, ''),
      matches: part.startsWith('['),
    }));

/** An idea that was found. */
export const foundIdea = (more: object = {}) => ({
  __typename: 'SearchHit',
  id: 'idea-1',
  kind: 'IDEA',
  path: '/ideas/25-read-the-meter-from-a-photo',
  createdAt: '2026-11-08T12:00:00Z',
  title: markedText('Read the [meter] from a photo'),
  excerpt: markedText('The stairs are steep and the digits of the [meter] are small.'),
  author: rosa,
  space: { __typename: 'Space', id: 'space-1', name: 'Home account' },
  member: null,
  idea: ideaOf(),
  irritant: null,
  ...more,
});

/** A page of what was found. */
export const searchOf = (nodes: object[], more: object = {}) => ({
  search: {
    __typename: 'SearchConnection',
    totalCount: nodes.length,
    edges: nodes.map((node, index) => ({ __typename: 'SearchEdge', cursor: `c${index}`, node })),
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
    ...more,
  },
});

/** An idea as the cards beside a form ask for it. */
export const similarOf = (more: object = {}) => ({ ...cardOf(), answers: [], ...more });

export const declinedAnswer = (more: object = {}) => ({
  __typename: 'Answer',
  id: 'answer-1',
  createdAt: '2026-11-17T12:00:00Z',
  reason: 'Letters take us two weeks.',
  author: { __typename: 'Member', id: mira.id, name: mira.name },
  toStage: { __typename: 'StageName', name: 'Declined', category: 'DECLINED' },
  ...more,
});
