import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { findIdea, Idea } from '../ideas/idea.module.js';
import { Access } from '../platform/access.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { promisesOfThread, PromiseOfTeam } from '../promises/promise.module.js';
import { Thread, threadById } from '../threads/thread.module.js';
import { ideasOfIncident } from './incident.ideas.js';
import { IncidentFilter } from './incident.input.js';
import { incidentPolicy } from './incident.policy.js';
import { incidentOfNumber, incidentsPage } from './incident.queries.js';
import { Incident, IncidentActionEnum, IncidentConnection, type IncidentAction } from './incident.type.js';

@Resolver(() => Incident)
export class IncidentResolver {
  @Access('community:read')
  @Query(() => IncidentConnection, { description: 'Incidents, the last told first.' })
  async incidents(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IncidentFilter, { nullable: true, description: 'Which ones; all without it.' })
    filter?: IncidentFilter | null,
  ): Promise<IncidentConnection> {
    return incidentsPage(context, page, { state: filter?.state ?? null, space: filter?.space ?? null });
  }

  @Access('community:read')
  @Query(() => Incident, {
    nullable: true,
    description: 'One incident by its number; null when the viewer can see none.',
  })
  async incident(
    @Ctx() context: RequestContext,
    @Arg('number', () => Int, { description: 'Its number in the community.' }) number: number,
  ): Promise<Incident | null> {
    return incidentOfNumber(context, number);
  }

  @FieldResolver(() => Thread, { description: 'Its followers and comments.' })
  async thread(@Root() { threadId }: Incident, @Ctx() context: RequestContext): Promise<Thread> {
    return threadById(context, threadId);
  }

  @FieldResolver(() => [Idea], { description: 'The ideas it names, as far as the viewer may see them.' })
  async ideas(@Root() { id }: Incident, @Ctx() context: RequestContext): Promise<Idea[]> {
    const ids = await context.loaders.load(context, ideasOfIncident, id);
    const ideas = await Promise.all(ids.map((ideaId) => findIdea(context, ideaId)));
    return ideas.filter((idea) => idea !== null);
  }

  @FieldResolver(() => PromiseOfTeam, {
    nullable: true,
    description: 'The promise to report; every change of its day stays in view there.',
  })
  async promise(
    @Root() { promiseId, threadId }: Incident,
    @Ctx() context: RequestContext,
  ): Promise<PromiseOfTeam | null> {
    // With the others of its thread, which its page shows as well.
    const promises = await context.loaders.load(context, promisesOfThread, threadId);
    return promises.find(({ id }) => id === promiseId) ?? null;
  }

  @FieldResolver(() => [IncidentActionEnum], { description: 'What the viewer may do about it.' })
  async viewerCan(@Root() incident: Incident, @Ctx() context: RequestContext): Promise<IncidentAction[]> {
    const { withdrawnAt, archivedAt } = await threadById(context, incident.threadId);
    const { report, viewerWasHit } = incident;
    return incidentPolicy.can(context.actor, {
      reported: report !== null,
      viewerWasHit,
      withdrawnAt,
      archivedAt,
    });
  }
}

@Resolver(() => IncidentConnection)
export class IncidentConnectionFields {
  @FieldResolver(() => Int, { description: 'How many there are on all pages together.' })
  async totalCount(@Root() { count }: IncidentConnection): Promise<number> {
    return count();
  }
}
