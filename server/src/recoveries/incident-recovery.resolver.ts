import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.module.js';
import type { RequestContext } from '../platform/context.js';
import { recoveryOfThread } from './recovery.own.js';
import { Recovery } from './recovery.type.js';

@Resolver(() => Incident)
export class IncidentRecoveryFields {
  @FieldResolver(() => Recovery, {
    nullable: true,
    description: "The viewer's own recovery about it, the last one; null without one.",
  })
  async viewerRecovery(
    @Root() { threadId, viewerWasHit }: Incident,
    @Ctx() context: RequestContext,
  ): Promise<Recovery | null> {
    return viewerWasHit ? context.loaders.load(context, recoveryOfThread, threadId) : null;
  }
}
