import type { ApolloClient } from '@apollo/client';
import type { PendingAct } from '../lib/pending-act';
import type { Problem } from '../lib/problems';
import type { Toast } from '../ui/toast/toasts';

export interface ActTools {
  client: ApolloClient;
  variables: Record<string, unknown>;
}

export interface ActDone {
  /** What to tell the person who came back, with a way to take it back. */
  toast?: Toast;
  /** Why it could not be done. */
  problem?: Problem;
  /** Where the result is. */
  to?: string;
}

export type CompleteAct = (tools: ActTools) => Promise<ActDone>;

/** How each kind of act is finished after sign-in. */
export const acts: Partial<Record<PendingAct['kind'], () => Promise<{ complete: CompleteAct }>>> = {};
