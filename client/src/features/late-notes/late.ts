import type { IdeaLateFragment } from './LateNotes.generated';

/** An idea somebody waits on, as far as its being late goes. */
export type LateIdea = Omit<IdeaLateFragment, ' $fragmentName'> & {
  viewerCan: readonly string[];
  waiting: { dueOn: string; late: boolean } | null;
};

/** Whether the viewer may say now that the answer is late: once while the same waiting lasts. */
export function maySayLate({ waiting, lateNote, viewerCan }: LateIdea): boolean {
  return Boolean(waiting?.late) && lateNote === null && viewerCan.includes('ANSWER');
}
