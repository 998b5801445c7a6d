import { handOverPromiseInput } from '@rapport/shared/inputs/hand-over';
import {
  dropPromiseInput,
  keepPromiseInput,
  makePromiseInput,
  movePromiseInput,
} from '@rapport/shared/inputs/promise';
import { communityDay } from '../communities/community.module.js';
import { recordHandOver } from '../hand-overs/hand-over.module.js';
import words from '../locales/en/promises.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { found, InvalidInput, invalid, NotPossible, refuse } from '../platform/problems.js';
import { concern } from '../threads/thread.module.js';
import { PromiseDateEntity, PromiseEntity } from './promise.entity.js';
import { promiseMoved } from './promise.events.js';
import { peopleOfPromise } from './promise.people.js';
import { promisePolicy } from './promise.policy.js';
import { dayProblem, standsIn } from './promise.rules.js';
import { sourceInside } from './promise.sources.js';
import { dropPromiseInside, keepPromiseInside, promiseInside, recordPromise } from './promise.writes.js';

export const makePromise = command({
  name: 'makePromise',
  action: 'promise:make',
  input: makePromiseInput,
  limits: ['edit'],
  async run(write, input) {
    const { sourceKind, sourceId, quote } = input;
    const source = found(await sourceInside(write.tx, write.actor, sourceKind, sourceId));
    if (!source.byTeam) {
      refuse(new NotPossible(words.notOfTeam));
    }
    if (source.withdrawnAt) {
      refuse(new NotPossible(words.rests));
    }
    if (!standsIn(quote, source.text)) {
      throw invalid('quote', 'UNKNOWN', words.notSaid);
    }
    return { promiseId: await recordPromise(write, { ...input, source }) };
  },
});

export const movePromise = command({
  name: 'movePromise',
  action: 'promise:steer',
  input: movePromiseInput,
  limits: ['edit'],
  async run(write, { promiseId, dueOn, why }) {
    const { communityId, memberId } = write.actor;
    const promise = promisePolicy.authorize(write.actor, 'MOVE', await promiseInside(write, promiseId));
    const wrongDay = dayProblem(dueOn, await communityDay(write));
    if (wrongDay) {
      refuse(new InvalidInput([wrongDay]));
    }
    if (dueOn === promise.dueOn) {
      throw invalid('dueOn', 'TAKEN', words.sameDay);
    }
    const dateId = write.ids.next();
    await write.tx.insert(PromiseDateEntity, {
      communityId,
      id: dateId,
      promiseId,
      fromOn: promise.dueOn,
      toOn: dueOn,
      why,
      byId: memberId,
      at: write.now,
    });
    // Reminders begin anew with the new day.
    const anew = { remindedBeforeAt: null, step: 0, toldIds: [], toldAt: null, allTold: false };
    await write.tx.update(PromiseEntity, { communityId, id: promiseId }, { dueOn, ...anew });
    const { threadId } = promise;
    await write.emit(promiseMoved, { promiseId, threadId, dateId });
    await concern(write, { threadId, kind: 'PROMISE_MOVED', who: 'followers', detailId: promiseId });
    return { promiseId };
  },
});

export const keepPromise = command({
  name: 'keepPromise',
  action: 'promise:steer',
  input: keepPromiseInput,
  limits: ['edit'],
  async run(write, { promiseId, text, link }) {
    await keepPromiseInside(write, promiseId, { text, link });
    return { promiseId };
  },
});

export const dropPromise = command({
  name: 'dropPromise',
  action: 'promise:steer',
  input: dropPromiseInput,
  limits: ['edit'],
  async run(write, { promiseId, why }) {
    await dropPromiseInside(write, promiseId, why);
    return { promiseId };
  },
});

export const handOverPromise = command({
  name: 'handOverPromise',
  action: 'handOver:make',
  input: handOverPromiseInput,
  limits: ['edit'],
  async run(write, { promiseId, toId, note }) {
    const { communityId } = write.actor;
    const promise = promisePolicy.authorize(write.actor, 'HAND_OVER', await promiseInside(write, promiseId));
    await recordHandOver(write, {
      kind: 'PROMISE',
      thingId: promiseId,
      threadId: promise.threadId,
      fromId: promise.ownerId,
      toId,
      note,
      tell: await peopleOfPromise(write.tx, communityId, promiseId),
    });
    // Somebody is there again to be reminded.
    await write.tx.update(PromiseEntity, { communityId, id: promiseId }, { ownerId: toId, allTold: false });
    return { promiseId };
  },
});
