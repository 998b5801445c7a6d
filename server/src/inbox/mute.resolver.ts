import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { viewerOf } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, Problem } from '../platform/problems.js';
import { findSpace, Space } from '../spaces/space.module.js';
import { findThread, Thread } from '../threads/thread.module.js';
import { muteSpace, muteThread, unmuteSpace, unmuteThread } from './mute.commands.js';
import { viewerMutes } from './mute.queries.js';
import { Mute, MuteChanged, MuteResult } from './mute.type.js';
import { subjectOf } from './subject.queries.js';
import { ThreadSubject } from './subject.type.js';

type Changed = Promise<MuteChanged | Problem>;

@Resolver(() => Mute)
export class MuteResolver {
  @Access('mute:own')
  @Mutation(() => MuteResult, {
    description:
      'Keeps a thread out of the inbox and mail of the viewer, unless something is asked of them in person.',
  })
  async muteThread(
    @Ctx() context: RequestContext,
    @IdArg('threadId', 'The thread.') threadId: string,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return this.ofThread(context, await runCommand(context, muteThread, { threadId }, key));
  }

  @Access('mute:own')
  @Mutation(() => MuteResult, { description: 'Lets the viewer hear of a thread again.' })
  async unmuteThread(
    @Ctx() context: RequestContext,
    @IdArg('threadId', 'The thread.') threadId: string,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return this.ofThread(context, await runCommand(context, unmuteThread, { threadId }, key));
  }

  @Access('mute:own')
  @Mutation(() => MuteResult, {
    description:
      'Keeps a space out of the inbox and mail of the viewer, unless something is asked of them in person.',
  })
  async muteSpace(
    @Ctx() context: RequestContext,
    @IdArg('spaceId', 'The space.') spaceId: string,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return this.ofSpace(context, await runCommand(context, muteSpace, { spaceId }, key));
  }

  @Access('mute:own')
  @Mutation(() => MuteResult, { description: 'Lets the viewer hear of a space again.' })
  async unmuteSpace(
    @Ctx() context: RequestContext,
    @IdArg('spaceId', 'The space.') spaceId: string,
    @IdempotencyKey() key?: string | null,
  ): Changed {
    return this.ofSpace(context, await runCommand(context, unmuteSpace, { spaceId }, key));
  }

  @FieldResolver(() => ThreadSubject, { nullable: true, description: 'What is muted; null for a space.' })
  async subject(@Root() { threadId }: Mute, @Ctx() context: RequestContext): Promise<ThreadSubject | null> {
    return threadId ? subjectOf(context, threadId) : null;
  }

  @FieldResolver(() => Space, { nullable: true, description: 'The space that is muted; null for a thread.' })
  async space(@Root() { spaceId }: Mute, @Ctx() context: RequestContext): Promise<Space | null> {
    return findSpace(context, ({ id }) => id === spaceId);
  }

  // The one thing that can be wrong is the id, and an id that is none is simply not found.
  private ofThread(context: RequestContext, outcome: { threadId: string } | Problem): Changed {
    return answerWith(outcome instanceof Problem ? new NotFound() : outcome, async ({ threadId }) => {
      const thread = await findThread(context, threadId);
      return thread ? changed(context, thread, null) : new NotFound();
    });
  }

  private ofSpace(context: RequestContext, outcome: { spaceId: string } | Problem): Changed {
    return answerWith(outcome instanceof Problem ? new NotFound() : outcome, async ({ spaceId }) => {
      const space = await findSpace(context, ({ id }) => id === spaceId);
      return space ? changed(context, null, space) : new NotFound();
    });
  }
}

async function changed(
  context: RequestContext,
  thread: Thread | null,
  space: Space | null,
): Promise<MuteChanged> {
  return Object.assign(new MuteChanged(), { thread, space, viewer: await viewerOf(context) });
}

@Resolver(() => Thread)
export class ThreadMuteFields {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer has muted it.' })
  async viewerMutes(@Root() { id }: Thread, @Ctx() context: RequestContext): Promise<boolean> {
    return viewerMutes(context, id);
  }
}

@Resolver(() => Space)
export class SpaceMuteFields {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer has muted it.' })
  async viewerMutes(@Root() { id }: Space, @Ctx() context: RequestContext): Promise<boolean> {
    return viewerMutes(context, id);
  }
}
