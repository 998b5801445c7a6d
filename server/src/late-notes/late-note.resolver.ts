import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { communityOf } from '../communities/community.module.js';
import { findIdea, Idea, waitingOf } from '../ideas/idea.module.js';
import { Member } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { LocalDate } from '../platform/schema.js';
import { Space } from '../spaces/space.module.js';
import { fallsToOfIdea } from './falls-to.queries.js';
import { writeLateNote } from './late-note.commands.js';
import { lateCountOfSpace, lateNoteOfIdea } from './late-note.queries.js';
import { LateNoteResult, LateNoteWritten } from './late-note.result.js';
import { LateNote } from './late-note.type.js';

@InputType({ description: 'What somebody of staff says to who waits longer than promised.' })
export class WriteLateNoteInput {
  @Field(() => ID, { description: 'The idea.' })
  ideaId!: string;

  @Field(() => String, { description: 'Two or three sentences in your own name, at most 600 characters.' })
  text!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day by which the answer comes: from today, at most 90 days ahead.',
  })
  answerBy?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to send wording that a hint was given about.',
  })
  acknowledgeWording!: boolean;
}

@Resolver()
export class LateNoteResolver {
  @Access('lateNote:write')
  @Mutation(() => LateNoteResult, {
    description:
      'Says to the author, the co-authors and whoever waits that the answer is late; once while the waiting lasts.',
  })
  async writeLateNote(
    @Ctx() context: RequestContext,
    @Arg('input', () => WriteLateNoteInput, { description: 'The note.' }) input: WriteLateNoteInput,
    @IdempotencyKey() key: string | null | undefined,
  ): Promise<LateNoteWritten | Problem> {
    return answerWith(await runCommand(context, writeLateNote, input, key), async ({ ideaId }) => {
      const idea = await findIdea(context, ideaId);
      return idea ? new LateNoteWritten(idea) : new NotFound();
    });
  }
}

@Resolver(() => Idea)
export class IdeaLateFields {
  @FieldResolver(() => LateNote, {
    nullable: true,
    description:
      'What somebody of staff said about the answer being late; null while none is late, or none did.',
  })
  async lateNote(@Root() idea: Idea, @Ctx() context: RequestContext): Promise<LateNote | null> {
    const { waitingSince, space } = idea;
    if (!waitingSince) {
      return null;
    }
    // Most ideas are in time: for them nobody asks the database.
    const { timeZone } = await communityOf(context);
    const waiting = waitingOf(waitingSince, context.clock.now(), space.cadenceDays, timeZone);
    return waiting?.late ? context.loaders.load(context, lateNoteOfIdea, idea.id) : null;
  }
}

@Resolver(() => Idea)
export class IdeaOwnerFields {
  @FieldResolver(() => Member, {
    nullable: true,
    description:
      'Whom of the team the answer falls to while somebody waits: who spoke last for the team there, or else whoever answers for the idea or its space. They are told first when it is late.',
  })
  fallsTo(@Root() { id, waitingSince }: Idea, @Ctx() context: RequestContext): Promise<Member | null> | null {
    return waitingSince ? context.loaders.load(context, fallsToOfIdea, id) : null;
  }
}

@Resolver(() => Space)
export class SpaceLateFields {
  @FieldResolver(() => Int, { description: 'Ideas here that wait longer than the cadence promise.' })
  async lateCount(@Root() space: Space, @Ctx() context: RequestContext): Promise<number> {
    return context.loaders.load(context, lateCountOfSpace, space.id);
  }
}
