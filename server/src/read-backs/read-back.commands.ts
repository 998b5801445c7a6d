import { answerReadBackInput, askReadBackInput } from '@rapport/shared/inputs/read-back';
import { communityDay } from '../communities/community.module.js';
import { ideaInside, ideaPolicy, type IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/read-backs.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { concern, followQuietly } from '../threads/thread.module.js';
import { ReadBackEntity } from './read-back.entity.js';
import { readBackAnswered, readBackAsked } from './read-back.events.js';
import { readBackPolicy } from './read-back.policy.js';
import { readBackInside, readBacksInside } from './read-back.queries.js';
import { passesAfter } from './read-back.rules.js';
import { authorsToAsk } from './read-back.people.js';

function mayBeAsked(idea: IdeaInSpace, askerId: string, revision: number): void {
  if (idea.authorId === askerId) {
    refuse(new NotPossible(words.ownIdea));
  }
  if (idea.revision !== revision) {
    refuse(new NotPossible(words.textMoved));
  }
}

export const askReadBack = command({
  name: 'askReadBack',
  action: 'readBack:ask',
  input: askReadBackInput,
  limits: ['edit'],
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    const idea = ideaPolicy.authorize(
      write.actor,
      'READ_BACK',
      found(await ideaInside(write.tx, write.actor, input.ideaId, 'locked')),
    );
    mayBeAsked(idea, memberId, input.revision);
    if ((await readBacksInside(write, idea.id)).some(({ revision }) => revision === idea.revision)) {
      refuse(new NotPossible(words.askedAlready));
    }
    const who = await authorsToAsk(write, idea);
    if (who.length === 0) {
      refuse(new NotPossible(words.nobodyToAsk));
    }
    const readBackId = write.ids.next();
    await write.tx.insert(ReadBackEntity, {
      communityId,
      id: readBackId,
      ideaId: idea.id,
      askedById: memberId,
      words: input.words,
      revision: idea.revision,
      askedAt: write.now,
      passesOn: passesAfter(await communityDay(write)),
      confirmed: null,
      correction: null,
      answeredById: null,
      answeredAt: null,
    });
    await followQuietly(write, idea.threadId, memberId);
    await write.emit(readBackAsked, { readBackId, ideaId: idea.id, threadId: idea.threadId });
    await concern(write, { threadId: idea.threadId, kind: 'READ_BACK', who, detailId: readBackId });
    return { readBackId };
  },
});

export const answerReadBack = command({
  name: 'answerReadBack',
  action: 'readBack:answer',
  input: answerReadBackInput,
  limits: ['edit'],
  async run(write, input) {
    const { communityId, memberId } = write.actor;
    const { ideaId } = found(await readBackInside(write, input.readBackId));
    // The idea first, as whoever asks or decides does it; then what two may have answered at once.
    const idea = found(await ideaInside(write.tx, write.actor, ideaId, 'locked'));
    const readBack = { ...found(await readBackInside(write, input.readBackId)), idea };
    const { id, askedById } = readBackPolicy.authorize(write.actor, 'ANSWER', readBack);
    await write.tx.update(
      ReadBackEntity,
      { communityId, id },
      {
        confirmed: input.confirmed,
        correction: input.correction,
        answeredById: memberId,
        answeredAt: write.now,
      },
    );
    await write.emit(readBackAnswered, { readBackId: id, ideaId: idea.id, threadId: idea.threadId });
    await concern(write, {
      threadId: idea.threadId,
      kind: 'READ_BACK_ANSWER',
      who: [{ memberId: askedById, reason: 'ASKED' }],
      detailId: id,
    });
    return { readBackId: id };
  },
});
