import type { CompleteAct, PendingAct } from '../lib/pending-act';

/** How each kind of act is finished after sign-in. */
export const acts: Partial<Record<PendingAct['kind'], () => Promise<{ complete: CompleteAct }>>> = {
  support: () => import('../features/votes/complete-support'),
  follow: () => import('../features/threads/complete-follow'),
  comment: () => import('../features/threads/complete-comment'),
  postIdea: () => import('../features/ideas/complete-post-idea'),
  suggestEdit: () => import('../features/suggestions/complete-suggest'),
  supportSuggestion: () => import('../features/suggestions/complete-support'),
  startConversation: () => import('../features/conversations/complete-start-conversation'),
  meToo: () => import('../features/irritants/complete-me-too'),
  reportIrritant: () => import('../features/irritants/complete-report-irritant'),
  takeSeat: () => import('../features/meetings/complete-take-seat'),
  sayItHitMe: () => import('../features/incidents/complete-hit'),
};
