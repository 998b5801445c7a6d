import { answerWith } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { findSpace } from './space.queries.js';
import { SpaceChanged } from './space.result.js';

/** What every change of a space, its purpose, stages or tags answers: the space as it is now. */
export async function answerWithSpace(
  context: RequestContext,
  outcome: { spaceId: string } | Problem,
): Promise<SpaceChanged | Problem> {
  return answerWith<{ spaceId: string }, SpaceChanged | NotFound>(outcome, async ({ spaceId }) => {
    const space = await findSpace(context, (one) => one.id === spaceId);
    return space ? new SpaceChanged(space) : new NotFound();
  });
}
