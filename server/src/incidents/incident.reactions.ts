import words from '../locales/en/incidents.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { reactTo, type Reaction } from '../platform/events.js';
import { NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import { promiseDropped, promiseKept, promiseMoved, type PromiseEvent } from '../promises/promise.module.js';

const openOf = statement<{ id: string }>(
  'incidents.open_of_promise',
  'select id from incident where community_id = $1 and promise_id = $2 and reported_at is null',
);

const moveWith = statement(
  'incidents.move_with_promise',
  `update incident n set report_on = p.due_on, step = 0, told_ids = '{}', all_told = false from promise p
   where n.community_id = $1 and n.promise_id = $2 and p.community_id = n.community_id and p.id = n.promise_id`,
);

/** The promise to report ends with the report and not otherwise. */
function notWithout(message: string): (write: Write, data: PromiseEvent) => Promise<void> {
  return async (write, { promiseId }) => {
    if (await write.tx.row(openOf, [write.actor.communityId, promiseId])) {
      refuse(new NotPossible(message));
    }
  };
}

export const incidentReactions: readonly Reaction[] = [
  reactTo(promiseKept, notWithout(words.reportKeepsIt)),
  reactTo(promiseDropped, notWithout(words.reportCannotBeDropped)),
  reactTo(promiseMoved, async (write, { promiseId }) => {
    await write.tx.rows(moveWith, [write.actor.communityId, promiseId]);
  }),
];
