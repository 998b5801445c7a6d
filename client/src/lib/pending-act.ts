import type { ApolloClient } from '@apollo/client';
import { readClock } from './clock';
import type { Problem } from './problems';
import { readStored, removeStored, writeStored } from './storage';

/** What a visitor did before signing in: done on return, with what was typed or clicked. */
export interface PendingAct {
  /** Names the handler in `app/acts.ts`. */
  kind:
    | 'support'
    | 'comment'
    | 'follow'
    | 'postIdea'
    | 'startConversation'
    | 'meToo'
    | 'reportIrritant'
    | 'sayItHitMe'
    | 'takeSeat'
    | 'suggestEdit'
    | 'supportSuggestion';
  variables: Record<string, unknown>;
  /** Key of the draft that the act sends, so that it goes once the act is done. */
  draftKey?: string;
}

/** Takes back what came along with an act, such as following. @throws what the network throws */
export interface UndoAct {
  /** What the button says. */
  words: string;
  run: () => Promise<ActDone>;
}

export interface ActDone {
  /** What to tell the person who came back. */
  toast?: string;
  undo?: UndoAct;
  /** Why it could not be done. */
  problem?: Problem;
  /** Where the result is. */
  to?: string;
}

/** Finishes an act for the person who has signed in now. @throws what the network throws */
export type CompleteAct = (act: {
  client: ApolloClient;
  variables: Record<string, unknown>;
}) => Promise<ActDone>;

const KEY = 'pending-act';
const HOUR = 3_600_000;

export function keepAct(act: PendingAct): void {
  writeStored(KEY, { act, at: readClock() });
}

/** Whether an act is kept that will be finished in a moment. */
export const hasAct = (): boolean => readStored(KEY) !== null;

/** Takes the kept act out. Acts older than an hour are dropped: the person has moved on. */
export function takeAct(): PendingAct | null {
  const kept = readStored<{ act: PendingAct; at: number }>(KEY);
  removeStored(KEY);
  return kept && readClock() - kept.at < HOUR ? kept.act : null;
}
