import { at } from '../http.ts';
import { POST_COMMENT, type Space } from '../things.ts';
import { made } from './act.ts';
import type { People, Written } from './written.ts';

type Complaint = Pick<
  Written,
  | 'irritantId'
  | 'irritantNumber'
  | 'irritantPath'
  | 'irritantThreadId'
  | 'otherIrritantId'
  | 'rootCauseId'
  | 'rootCauseNumber'
  | 'rootCausePath'
  | 'callId'
>;

/** An irritant with all that is done about it. */
export async function complain(
  { staff, ann, ben, cid }: People,
  { space, word, stays, ideaId }: { space: Space; word: string; stays: string; ideaId: string },
): Promise<Complaint> {
  const irritant = await made(ann, 'reportIrritant', {
    input: {
      spaceId: space.id,
      title: `Stairs ${word} hurt`,
      situation: `Each time ${word} happens.`,
      workaround: `A torch and ${word}`,
      likes: `Light ${word}`,
      dislikes: `Weight ${word}`,
      journeyStage: `Stage ${word}`.slice(0, 40),
    },
  });
  const irritantId = irritant['id'];
  const threadId = String(at(irritant, 'thread', 'id'));
  await made(ben, 'meToo', { input: { irritantId, situation: `Me with ${word}` } });
  await made(cid, 'meToo', { input: { irritantId } });
  await ben.ask(POST_COMMENT, { input: { threadId, text: `Irritated by ${word}` } });
  const again = await made(ben, 'reportIrritant', {
    input: { spaceId: space.id, title: `Again ${word} hurts`, situation: `Once more ${word}.` },
  });
  await made(staff, 'markSame', { input: { irritantId: again['id'], sameAsId: irritantId } });
  const cause = await made(staff, 'createRootCause', {
    input: {
      spaceId: space.id,
      title: `Cause ${stays}`,
      explanation: `It comes from ${stays}.`,
      ownerId: staff.memberId,
      irritantIds: [irritantId],
    },
  });
  const call = await made(staff, 'callForIdeas', {
    input: { rootCauseId: cause['id'], question: `What of ${stays}?` },
  });
  await made(ann, 'linkIdeaToIrritant', { input: { ideaId, irritantId } });
  return {
    irritantId: String(irritantId),
    irritantNumber: Number(irritant['number']),
    irritantPath: String(irritant['path']),
    irritantThreadId: threadId,
    otherIrritantId: String(again['id']),
    rootCauseId: String(cause['id']),
    rootCauseNumber: Number(cause['number']),
    rootCausePath: String(cause['path']),
    callId: String(call['id']),
  };
}
