import { mira, rosa } from './people';

export const QUESTION_ID = '01890a5d-ac96-774b-bcce-b302099a8101';

/** A question as its page has it, not answered yet. */
export const questionOf = (more: object = {}) => ({
  __typename: 'FollowUp' as const,
  id: QUESTION_ID,
  path: `/did-it-help/${QUESTION_ID}`,
  askedAs: 'AUTHOR' as const,
  answeredAt: null,
  verdict: null,
  text: null,
  shown: null,
  withdrawnAt: null,
  outcome: {
    __typename: 'Outcome' as const,
    id: 'outcome-1',
    path: '/outcomes/3-two-people-one-home',
    title: 'Two people, one home',
    summary: 'A household has two sign-ins now.',
    shippedOn: '2026-10-14',
    author: mira,
  },
  idea: {
    __typename: 'Idea' as const,
    id: 'idea-1',
    path: '/ideas/214-let-a-household-share',
    title: 'Let a household share one account',
    reopening: null as object | null,
  },
  ...more,
});

export const answeredOf = (more: object = {}) =>
  questionOf({
    answeredAt: '2026-11-19T12:00:00Z',
    verdict: 'NOT',
    text: 'My mother still cannot sign in.',
    shown: 'TEAM',
    ...more,
  });

export const pageOf = (followUp: object | null, questions: object[] = []) => ({
  followUp,
  viewer: { __typename: 'Viewer', id: `viewer-${rosa.id}`, questions },
});

export const saidOf = (more: object = {}) => ({
  __typename: 'FollowUpWords' as const,
  id: 'said-1',
  verdict: 'PARTLY' as const,
  text: 'Not in the dark.',
  shown: 'NAMED' as const,
  at: '2026-11-19T12:00:00Z',
  member: rosa as typeof rosa | null,
  ...more,
});

export const helpOf = (more: object = {}) => ({
  __typename: 'DidItHelp' as const,
  asked: 12,
  answered: 6,
  solved: 4 as number | null,
  partly: 1 as number | null,
  not: 1 as number | null,
  words: [saidOf()],
  ...more,
});
