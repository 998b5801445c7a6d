import { writeLateNote } from '../late-notes/late-note.module.js';
import { lateNotes } from './content/late-notes.js';
import type { Act } from './demo.acts.js';
import type { DemoIdea } from './demo.types.js';

/** What somebody of the team said to who waits longer than promised. */
export function lateActs({ title }: DemoIdea, made: { ideaId: string }): Act[] {
  const note = lateNotes[title];
  if (!note) {
    return [];
  }
  const { by, ago, answerIn, text } = note;
  return [
    {
      ago,
      do: async (cast) => {
        const answerBy = answerIn === undefined ? null : cast.dayIn(answerIn);
        await cast.let(by, ago, writeLateNote, { ideaId: made.ideaId, text, answerBy });
      },
    },
  ];
}
