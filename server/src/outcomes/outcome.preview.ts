import { OUTCOME_IDEAS_MAX } from '@rapport/shared/limits';
import type { OutcomeKind } from '@rapport/shared/vocabulary';
import { ideaInside } from '../ideas/idea.module.js';
import problems from '../locales/en/problems.json' with { type: 'json' };
import { memberOf } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { findSpace } from '../spaces/space.module.js';
import { tied } from './outcome.ideas.js';
import { peopleToTell } from './outcome.people.js';
import { OutcomePreview, OutcomeRefusal } from './outcome.type.js';

interface Asked {
  kind: OutcomeKind;
  ideaIds: readonly string[];
  spaceId: string | null;
}

/** What publishing an outcome of these ideas would do now. Nothing is written, and nobody is kept waiting. */
export async function previewOutcome(
  context: RequestContext,
  { kind, ideaIds, spaceId }: Asked,
): Promise<OutcomePreview> {
  const actor = memberOf(context.actor);
  const wanted = [...new Set(ideaIds)].slice(0, OUTCOME_IDEAS_MAX);
  const space = await findSpace(context, ({ id }) => id === spaceId);
  return context.db.transaction(async (tx) => {
    const refusals: OutcomeRefusal[] = [];
    const fitting: string[] = [];
    let moves = 0;
    for (const ideaId of wanted) {
      const idea = isUuid(ideaId) ? await ideaInside(tx, actor, ideaId, 'unlocked') : null;
      const answer = idea ? await tied({ tx, actor }, kind, idea) : problems.notFound;
      if (typeof answer === 'string') {
        refusals.push(Object.assign(new OutcomeRefusal(), { ideaId, message: answer }));
      } else {
        fitting.push(ideaId);
        moves += answer.to && answer.to.id !== answer.idea.stageId ? 1 : 0;
      }
    }
    const telling = { ideaIds: fitting, isRelease: kind === 'RELEASE' };
    const people = await peopleToTell(tx, actor, { ...telling, teamOnly: space?.visibility === 'STAFF' });
    return Object.assign(new OutcomePreview(), { people, moves, refusals });
  });
}
