import { writeLateNoteInput } from '@rapport/shared/inputs/late-note';
import { hintAtBlame } from '../answers/answer.module.js';
import { communityDay } from '../communities/community.module.js';
import { ideaInside, ideaPolicy } from '../ideas/idea.module.js';
import words from '../locales/en/late-notes.json' with { type: 'json' };
import { command, type Write } from '../platform/command.js';
import { found, InvalidInput, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { LateNoteEntity } from './late-note.entity.js';
import { lateNoteWritten } from './late-note.events.js';
import { peopleToTell } from './late-note.people.js';
import { dayProblems } from './late-note.rules.js';

interface Standing {
  waitingSince: Date | null;
  late: boolean | null;
  writtenBy: string | null;
}

const standing = statement<Standing>(
  'lateNotes.before_writing',
  `select i.waiting_since as "waitingSince", ($3::timestamptz at time zone c.time_zone)::date
       > (i.waiting_since at time zone c.time_zone)::date + s.cadence_days as late, m.name as "writtenBy"
   from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   join community c on c.id = i.community_id
   left join late_note n on n.community_id = i.community_id and n.idea_id = i.id and n.waiting_since = i.waiting_since
   left join member m on m.community_id = n.community_id and m.id = n.author_id
   where i.community_id = $1 and i.id = $2`,
);

/** The begin of the waiting that a note is about. @throws Refusal when nobody waits, in time, or a note was written. */
async function waitingToNote(write: Write, ideaId: string): Promise<Date> {
  const { waitingSince, late, writtenBy } = found(
    await write.tx.row(standing, [write.actor.communityId, ideaId, write.now]),
  );
  if (!waitingSince) {
    return refuse(new NotPossible(words.nobodyWaits));
  }
  if (writtenBy !== null) {
    refuse(new NotPossible(fill(words.written, { name: writtenBy })));
  }
  if (!late) {
    refuse(new NotPossible(words.notLate));
  }
  return waitingSince;
}

export const writeLateNote = command({
  name: 'writeLateNote',
  action: 'lateNote:write',
  input: writeLateNoteInput,
  limits: ['edit'],
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    // Locked like an answer and a comment, so that what comes meanwhile is seen.
    const idea = ideaPolicy.authorize(
      write.actor,
      'ANSWER',
      found(await ideaInside(write.tx, write.actor, input.ideaId, 'locked')),
    );
    const waitingSince = await waitingToNote(write, idea.id);
    const problems = dayProblems(input.answerBy, await communityDay(write));
    if (problems.length > 0) {
      refuse(new InvalidInput(problems));
    }
    hintAtBlame(input.text, input.acknowledgeWording);
    const lateNoteId = write.ids.next();
    await write.tx.insert(LateNoteEntity, {
      communityId,
      id: lateNoteId,
      ideaId: idea.id,
      authorId: memberId,
      waitingSince,
      text: input.text,
      answerBy: input.answerBy,
      createdAt: write.now,
    });
    await followQuietly(write, idea.threadId, memberId);
    await write.emit(lateNoteWritten, { lateNoteId, ideaId: idea.id, threadId: idea.threadId });
    await concern(write, {
      threadId: idea.threadId,
      kind: 'LATE_NOTE',
      who: await peopleToTell(write, idea),
      detailId: lateNoteId,
    });
    return { ideaId: idea.id };
  },
});
