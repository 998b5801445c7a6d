import type { LeavingChoice } from '@rapport/shared/remembering';
import { memberLeft } from '../members/member.module.js';
import type { Write } from '../platform/command.js';
import { reactTo } from '../platform/events.js';
import { MomentAnswerEntity, MomentChoiceEntity } from './moment.entity.js';

/** What was answered goes with whoever leaves. A refusal for good waits for them, unless they begin anew. */
async function forget({ tx, actor }: Write, memberId: string, words: LeavingChoice): Promise<void> {
  const { communityId } = actor;
  await tx.remove(MomentAnswerEntity, { communityId, memberId });
  if (words === 'REMOVE') {
    await tx.remove(MomentChoiceEntity, { communityId, memberId });
  }
}

export const momentReactions = [
  reactTo(memberLeft, async (write, { memberId, words }) => forget(write, memberId, words)),
];
