import { mira, rosa } from './people';

export const RECOVERY_ID = '01890a5d-ac96-774b-bcce-b302099a8057';
const at = '2026-11-20T09:00:00Z';

/** Words of one side in a recovery. */
export const letterOf = (kind: string, text: string, author: typeof rosa = mira, more: object = {}) => ({
  __typename: 'RecoveryWord' as const,
  id: `word-${kind}-${text.length}`,
  kind,
  text,
  link: null,
  at,
  author,
  ...more,
});

/** What goes on between Mira and Rosa, as its page asks for it: nobody has written yet. */
export const recoveryOf = (more: object = {}) => ({
  __typename: 'Recovery' as const,
  id: RECOVERY_ID,
  path: `/recoveries/${RECOVERY_ID}`,
  state: 'WAITING',
  overdue: false,
  openedAt: at,
  contactDueAt: '2026-11-23T22:59:59.999Z',
  contactedAt: null,
  wordDueAt: '2026-11-23T22:59:59.999Z',
  putRightAt: null,
  closedAt: null,
  about: { __typename: 'RecoveryAbout', title: 'Read the meter from a photo', path: '/ideas/25-read' },
  member: rosa,
  owner: mira,
  viewerCan: [] as string[],
  space: { __typename: 'Space', id: 'space-1', name: 'Home account' },
  causes: [
    {
      __typename: 'RecoveryReason',
      cause: 'FOLLOW_UP',
      said: 'It fails in the dark.',
      path: '/outcomes/3',
      at,
    },
  ],
  words: [] as object[],
  missing: ['APOLOGY', 'LEARNED', 'FIX'],
  contactsWithoutReply: 0,
  closesWithoutReplyFrom: null,
  handOvers: [] as object[],
  ...more,
});

/** A page of them, as lists ask for it. */
export const recoveriesOf = (nodes: object[]) => ({
  __typename: 'RecoveryConnection',
  totalCount: nodes.length,
  edges: nodes.map((node, index) => ({ __typename: 'RecoveryEdge', cursor: `c${index}`, node })),
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, hasPreviousPage: false, endCursor: null },
});
