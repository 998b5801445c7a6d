import { defineEvent } from '../platform/events.js';

/** What live watchers of an irritant listen to. */
export function irritantTopic(irritantId: string): string {
  return `irritant:${irritantId}`;
}

export interface OfIrritant {
  irritantId: string;
  threadId: string;
}

const topic = (data: OfIrritant): string => irritantTopic(data.irritantId);

export interface IrritantWords extends OfIrritant {
  /** Members whom its words mention now and did not before. */
  newlyMentioned: string[];
}

export const irritantReported = defineEvent<IrritantWords>('irritantReported', topic);
export const irritantEdited = defineEvent<IrritantWords & { revision: number }>('irritantEdited', topic);
export const irritantWithdrawn = defineEvent<OfIrritant>('irritantWithdrawn', topic);
export const irritantRestored = defineEvent<OfIrritant>('irritantRestored', topic);

/** Somebody said "me too", said it differently, or took it back. */
export const irritantHitsMore = defineEvent<OfIrritant & { memberId: string }>('irritantHitsMore', topic);
export const irritantHitsLess = defineEvent<OfIrritant & { memberId: string }>('irritantHitsLess', topic);

export const irritantMarkedSame = defineEvent<OfIrritant & { sameAsId: string }>('irritantMarkedSame', topic);
export const irritantUnmarkedSame = defineEvent<OfIrritant>('irritantUnmarkedSame', topic);
export const irritantGathered = defineEvent<OfIrritant & { rootCauseId: string }>('irritantGathered', topic);
export const irritantLetGo = defineEvent<OfIrritant & { rootCauseId: string }>('irritantLetGo', topic);
export const irritantFixed = defineEvent<OfIrritant & { fixId: string }>('irritantFixed', topic);
export const irritantReopened = defineEvent<OfIrritant>('irritantReopened', topic);

/** A call for ideas about it began or ended, or an idea answers it or no longer does. */
export const irritantAnswered = defineEvent<OfIrritant>('irritantAnswered', topic);
