import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Member, memberById, Viewer } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs } from '../platform/paging.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { journeyOf } from './journey.queries.js';
import { JourneyEntryConnection, JourneyFilter } from './journey.type.js';
import { confirmContextCard, deleteMemory, noteMemory, writeContextCard } from './memory.commands.js';
import { cardOfMember, memoriesOf } from './memory.queries.js';
import {
  ContextCard,
  ContextCardResult,
  ContextCardWritten,
  DeleteMemoryResult,
  Memory,
  MemoryDeleted,
  MemoryNoted,
  NoteMemoryInput,
  NoteMemoryResult,
  WriteContextCardInput,
} from './memory.type.js';

type Key = string | null | undefined;

async function written(
  context: RequestContext,
  outcome: { memberId: string } | Problem,
): Promise<ContextCardWritten | Problem> {
  return answerWith(
    outcome,
    async ({ memberId }) => new ContextCardWritten(await memberById(context, memberId)),
  );
}

@Resolver()
export class JourneyResolver {
  @Access('journey:read')
  @Query(() => JourneyEntryConnection, {
    nullable: true,
    description:
      "What was between somebody and the community, the newest first: the viewer's own, or for the team that of anybody who is here. Both read the same list; null for anybody else.",
  })
  async journey(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('memberId', () => ID, { nullable: true, description: "Whose; the viewer's own without it." })
    memberId?: string | null,
    @Arg('filter', () => JourneyFilter, { nullable: true, description: 'Which entries; all without it.' })
    filter?: JourneyFilter | null,
  ): Promise<JourneyEntryConnection | null> {
    return journeyOf(context, { memberId: memberId ?? null, kinds: filter?.kinds ?? null, first, after });
  }

  @Access('journey:own')
  @Mutation(() => ContextCardResult, {
    description: 'Writes what the team may know of the viewer. Neither words nor a year take the card away.',
  })
  async writeContextCard(
    @Ctx() context: RequestContext,
    @Arg('input', () => WriteContextCardInput, { description: 'All of it, as it shall be.' })
    input: WriteContextCardInput,
  ): Promise<ContextCardWritten | Problem> {
    return written(context, await runCommand(context, writeContextCard, input));
  }

  @Access('journey:own')
  @Mutation(() => ContextCardResult, { description: "Says that the viewer's card is still true." })
  async confirmContextCard(@Ctx() context: RequestContext): Promise<ContextCardWritten | Problem> {
    return written(context, await runCommand(context, confirmContextCard, {}));
  }

  @Access('memory:note')
  @Mutation(() => NoteMemoryResult, {
    description: 'Notes something from public words of a member. They are told, read it and can delete it.',
  })
  async noteMemory(
    @Ctx() context: RequestContext,
    @Arg('input', () => NoteMemoryInput, { description: 'What to remember.' }) input: NoteMemoryInput,
    @IdempotencyKey() key: Key,
  ): Promise<MemoryNoted | Problem> {
    const outcome = await runCommand(context, noteMemory, input, key);
    return answerWith(outcome, async ({ memoryId, memberId }) => {
      const memory = (await memoriesOf(context, memberId)).find(({ id }) => id === memoryId);
      return memory ? new MemoryNoted(memory, await memberById(context, memberId)) : new NotFound();
    });
  }

  @Access('journey:own')
  @Mutation(() => DeleteMemoryResult, {
    description: 'Deletes something that is remembered of the viewer, at once and for everybody.',
  })
  async deleteMemory(
    @Ctx() context: RequestContext,
    @Arg('memoryId', () => ID, { description: 'What to forget.' }) memoryId: string,
    @IdempotencyKey() key: Key,
  ): Promise<MemoryDeleted | Problem> {
    const outcome = await runCommand(context, deleteMemory, { memoryId }, key);
    return answerWith(
      outcome,
      async ({ memberId }) => new MemoryDeleted(memoryId, await memberById(context, memberId)),
    );
  }
}

@Resolver(() => Member)
export class MemberJourneyFields {
  @FieldResolver(() => ContextCard, {
    nullable: true,
    description:
      'What they want the team to know of them; for themselves and the team, null when there is none.',
  })
  async contextCard(@Root() { id }: Member, @Ctx() context: RequestContext): Promise<ContextCard | null> {
    return context.loaders.load(context, cardOfMember, id);
  }

  @FieldResolver(() => [Memory], {
    description:
      'What the team remembers of them, the newest first, at most 100; for themselves and the team.',
  })
  async memories(@Root() { id }: Member, @Ctx() context: RequestContext): Promise<Memory[]> {
    return memoriesOf(context, id);
  }
}

@Resolver(() => Viewer)
export class ViewerJourneyFields {
  @FieldResolver(() => [Memory], {
    description: 'What the team remembers of them, the newest first, at most 100.',
  })
  async memories(@Root() { id }: Viewer, @Ctx() context: RequestContext): Promise<Memory[]> {
    return memoriesOf(context, id);
  }
}
