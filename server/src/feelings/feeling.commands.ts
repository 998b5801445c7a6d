import type { FeelingKind } from '@rapport/shared/feeling';
import { feelingRefInput, tellFeelingInput } from '@rapport/shared/inputs/feeling';
import words from '../locales/en/feelings.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { concern } from '../threads/thread.module.js';
import { feelingTakenBack, feelingTold } from './feeling.events.js';
import { feelingPolicy } from './feeling.policy.js';
import { thingInside } from './feeling.things.js';

/** What a write was about, which is all that is kept of it under the caller's key. */
export interface FeelingOutcome {
  feelingId: string;
  kind: FeelingKind;
  thingId: string;
}

const put = statement<{ id: string }>(
  'feelings.put',
  `insert into feeling (community_id, id, kind, thing_id, member_id, reader_id, text, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (community_id, member_id, kind, thing_id) do nothing returning id`,
);

/** Tells how something of the team felt to whoever wrote it; they are told that it was, not what (practice 3.13). */
export const tellFeeling = command({
  name: 'tellFeeling',
  action: 'feeling:tell',
  input: tellFeelingInput,
  limits: ['comment'],
  async run(write, { kind, thingId, text }): Promise<FeelingOutcome> {
    const { communityId, memberId } = write.actor;
    const thing = found(await thingInside(write.tx, write.actor, kind, thingId));
    const { writerId: readerId, threadId } = feelingPolicy.authorize(write.actor, 'TELL', thing);
    const feelingId = write.ids.next();
    const values = [communityId, feelingId, kind, thingId, memberId, readerId, text, write.now];
    if (!(await write.tx.row(put, values))) {
      refuse(new NotPossible(words.already));
    }
    await write.emit(feelingTold, { feelingId, memberId, readerId });
    const who = [{ memberId: readerId, reason: 'RESPONSIBLE' as const }];
    await concern(write, { threadId, kind: 'FEELING', who, detailId: feelingId });
    return { feelingId, kind, thingId };
  },
});

const remove = statement<{ kind: FeelingKind; thingId: string; readerId: string }>(
  'feelings.remove',
  `delete from feeling where community_id = $1 and id = $2 and member_id = $3
   returning kind, thing_id as "thingId", reader_id as "readerId"`,
);

/** Takes it back: the row is gone, and so is what its reader was told. */
export const takeFeelingBack = command({
  name: 'takeFeelingBack',
  action: 'feeling:tell',
  input: feelingRefInput,
  async run(write, { feelingId }): Promise<FeelingOutcome> {
    const { communityId, memberId } = write.actor;
    const { readerId, ...about } = found(await write.tx.row(remove, [communityId, feelingId, memberId]));
    await write.emit(feelingTakenBack, { feelingId, memberId, readerId });
    return { feelingId, ...about };
  },
});
