import { defineEvent } from '../platform/events.js';

export interface OfRootCause {
  rootCauseId: string;
}
export const rootCauseCreated = defineEvent<
  OfRootCause & { ownerId: string; upstreamOwnerId: string | null }
>('rootCauseCreated');
export const rootCauseEdited = defineEvent<OfRootCause>('rootCauseEdited');
/** Practice 4.8: whom it was told is part of what happened. */
export const rootCauseFixed = defineEvent<
  OfRootCause & { irritantIds: string[]; told: number; upstreamOwnerId: string | null }
>('rootCauseFixed');

export const callOpened = defineEvent<{
  callId: string;
  irritantId: string | null;
  rootCauseId: string | null;
}>('callOpened');
export const callEnded = defineEvent<{ callId: string }>('callEnded');

/** What an idea answers changed. */
export const ideaAnswersChanged = defineEvent<{
  ideaId: string;
  irritantId: string | null;
  rootCauseId: string | null;
  linked: boolean;
}>('ideaAnswersChanged');
