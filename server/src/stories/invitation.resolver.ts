import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { memberById, Viewer } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import {
  answerStoryInvitation,
  inviteStory,
  setStoryInvitations,
  takeBackStoryInvitation,
  type InvitationOutcome,
} from './invitation.commands.js';
import { momentOf } from './invitation.moment.js';
import {
  findInvitation,
  openToInvitations,
  ownInvitations,
  type InvitationRow,
} from './invitation.queries.js';
import { StoryInvitation } from './invitation.type.js';
import { answerNaming } from './naming.commands.js';
import { findNaming, ownNamings } from './naming.queries.js';
import { StoryPerson } from './parts.type.js';
import { findStory } from './story.queries.js';
import {
  AnswerNamingResult,
  SetStoryInvitationsResult,
  StoryInvitationResult,
  StoryInvitationsSet,
  StoryInvited,
  StoryNamingAnswered,
} from './story.result.js';
import { AnswerNamingInput, AnswerStoryInvitationInput, InviteStoryInput } from './story-writing.input.js';
import { Story } from './story.type.js';

type Key = string | null | undefined;

@ObjectType({ description: 'The real moment an invitation is about.', simpleResolvers: true })
export class StoryMoment {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;
}

async function asInvitation(context: RequestContext, row: InvitationRow): Promise<StoryInvitation> {
  const { memberId, byId, ...rest } = row;
  const [member, by] = await Promise.all([memberById(context, memberId), memberById(context, byId)]);
  return Object.assign(new StoryInvitation(), rest, { member, by });
}

@Resolver(() => StoryInvitation)
export class StoryInvitationResolver {
  @Access('story:tell')
  @Query(() => StoryInvitation, {
    nullable: true,
    description: 'An invitation to or by the viewer; null when there is none.',
  })
  async storyInvitation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The invitation.' }) id: string,
  ): Promise<StoryInvitation | null> {
    const row = await findInvitation(context, id);
    return row && asInvitation(context, row);
  }

  @FieldResolver(() => StoryMoment, {
    nullable: true,
    description: 'The moment it is about, if the viewer may still see it.',
  })
  async subject(
    @Root() invitation: StoryInvitation,
    @Ctx() context: RequestContext,
  ): Promise<StoryMoment | null> {
    const moment = await momentOf(context, invitation.threadId);
    return moment && Object.assign(new StoryMoment(), moment);
  }

  @FieldResolver(() => Story, { nullable: true, description: 'The story the asked member began for it.' })
  async story(@Root() invitation: StoryInvitation, @Ctx() context: RequestContext): Promise<Story | null> {
    return invitation.storyId ? findStory(context, invitation.storyId) : null;
  }

  private async answer(
    context: RequestContext,
    outcome: InvitationOutcome | Problem,
  ): Promise<StoryInvited | Problem> {
    return answerWith(outcome, async ({ invitationId }) => {
      const row = await findInvitation(context, invitationId);
      return row
        ? Object.assign(new StoryInvited(), { invitation: await asInvitation(context, row) })
        : new NotFound();
    });
  }

  @Access('story:review')
  @Mutation(() => StoryInvitationResult, {
    description: 'Asks a member, once, whether they want to tell a story. A no is remembered for good.',
  })
  async inviteStory(
    @Ctx() context: RequestContext,
    @Arg('input', () => InviteStoryInput, { description: 'Who, and in which words.' })
    input: InviteStoryInput,
    @IdempotencyKey() key: Key,
  ): Promise<StoryInvited | Problem> {
    return this.answer(context, await runCommand(context, inviteStory, input, key));
  }

  @Access('story:review')
  @Mutation(() => StoryInvitationResult, { description: 'Takes back a question that was not answered yet.' })
  async takeBackStoryInvitation(
    @Ctx() context: RequestContext,
    @IdArg('invitationId', 'The question.') invitationId: string,
    @IdempotencyKey() key: Key,
  ): Promise<StoryInvited | Problem> {
    return this.answer(context, await runCommand(context, takeBackStoryInvitation, { invitationId }, key));
  }

  @Access('story:consent')
  @Mutation(() => StoryInvitationResult, {
    description: 'Says yes to being asked for a story, or no for good.',
  })
  async answerStoryInvitation(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerStoryInvitationInput, { description: 'The answer.' })
    input: AnswerStoryInvitationInput,
    @IdempotencyKey() key: Key,
  ): Promise<StoryInvited | Problem> {
    return this.answer(context, await runCommand(context, answerStoryInvitation, input, key));
  }

  @Access('story:consent')
  @Mutation(() => SetStoryInvitationsResult, {
    description: 'Says whether the team may ask the viewer for a story. Repeated, it changes nothing more.',
  })
  async setStoryInvitations(
    @Ctx() context: RequestContext,
    @Arg('open', () => Boolean, { description: 'Whether they may.' }) open: boolean,
  ): Promise<StoryInvitationsSet | Problem> {
    return answerWith(await runCommand(context, setStoryInvitations, { open }), (set) =>
      Object.assign(new StoryInvitationsSet(), set),
    );
  }
}

@Resolver()
export class NamingMutations {
  @Access('story:consent')
  @Mutation(() => AnswerNamingResult, { description: 'Says whether a story may name the viewer, and how.' })
  async answerNaming(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerNamingInput, { description: 'The answer.' }) input: AnswerNamingInput,
    @IdempotencyKey() key: Key,
  ): Promise<StoryNamingAnswered | Problem> {
    return answerWith(await runCommand(context, answerNaming, input, key), async ({ personId }) => {
      const person = await findNaming(context, personId);
      return person ? Object.assign(new StoryNamingAnswered(), { person }) : new NotFound();
    });
  }
}

@Resolver(() => StoryPerson)
export class StoryPersonFields {
  @FieldResolver(() => Story, { nullable: true, description: 'The story, if the viewer may see it.' })
  async story(@Root() { storyId }: StoryPerson, @Ctx() context: RequestContext): Promise<Story | null> {
    return findStory(context, storyId);
  }
}

@Resolver(() => Viewer)
export class ViewerStoryFields {
  @FieldResolver(() => [StoryInvitation], {
    description: 'Who asked the viewer for a story; the newest first, at most 50.',
  })
  async storyInvitations(@Ctx() context: RequestContext): Promise<StoryInvitation[]> {
    return Promise.all((await ownInvitations(context)).map((row) => asInvitation(context, row)));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the team may ask the viewer for a story.' })
  async storiesOpenToInvitation(@Ctx() context: RequestContext): Promise<boolean> {
    return openToInvitations(context);
  }

  @FieldResolver(() => [StoryPerson], {
    description: 'Stories that would name the viewer or do; the newest first, at most 50.',
  })
  async namings(@Ctx() context: RequestContext): Promise<StoryPerson[]> {
    return ownNamings(context);
  }
}
