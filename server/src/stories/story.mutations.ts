import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../platform/access.js';
import { IdArg, IdempotencyKey } from '../platform/arguments.js';
import { answerWith, runCommand, type Command } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { NotFound, type Problem } from '../platform/problems.js';
import { giveConsent, withdrawConsent } from './consent.commands.js';
import { reviewStory, takeOverReview } from './review.commands.js';
import { publishSide, withdrawSide, writeSide } from './side.commands.js';
import { saveStory, submitStory, withdrawStory, type StoryOutcome } from './story.commands.js';
import { findStory } from './story.queries.js';
import { ChangeStoryResult, SaveStoryResult, StoryChanged, StorySaved } from './story.result.js';
import {
  DecideStorySuggestionInput,
  GiveConsentInput,
  NameInStoryInput,
  ReviewStoryInput,
  SaveStoryInput,
  SuggestInStoryInput,
  WithdrawConsentInput,
  WithdrawStoryInput,
  WriteSideInput,
} from './story-writing.input.js';
import { decideStorySuggestion, suggestInStory } from './suggesting.commands.js';
import { nameInStory } from './naming.commands.js';

type Key = string | null | undefined;
type Changed = Promise<StoryChanged | Problem>;

/** Runs an act on a story and answers with it as the caller may see it then. */
async function change<Input>(
  context: RequestContext,
  act: Command<Input, StoryOutcome>,
  input: unknown,
  key: Key,
): Changed {
  return answerWith(await runCommand(context, act, input, key), async ({ storyId }) =>
    Object.assign(new StoryChanged(), { story: await findStory(context, storyId) }),
  );
}

@Resolver()
export class StoryMutations {
  @Access('story:tell')
  @Mutation(() => SaveStoryResult, {
    description: 'Begins a story or goes on with one. Nobody else sees it before it is sent to be read.',
  })
  async saveStory(
    @Ctx() context: RequestContext,
    @Arg('input', () => SaveStoryInput, { description: 'The story.' }) input: SaveStoryInput,
    @IdempotencyKey() key: Key,
  ): Promise<StorySaved | Problem> {
    return answerWith(await runCommand(context, saveStory, input, key), async ({ storyId }) => {
      const story = await findStory(context, storyId);
      return story ? Object.assign(new StorySaved(), { story }) : new NotFound();
    });
  }

  @Access('story:tell')
  @Mutation(() => ChangeStoryResult, {
    description: 'Sends a story to a named person of the team, who reads it before it is published.',
  })
  async submitStory(
    @Ctx() context: RequestContext,
    @IdArg('storyId', 'The story.') storyId: string,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, submitStory, { storyId }, key);
  }

  @Access('story:consent')
  @Mutation(() => ChangeStoryResult, {
    description: 'Takes a story back everywhere at once. Only its teller sees that it was there.',
  })
  async withdrawStory(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawStoryInput, { description: 'Which, and why.' }) input: WithdrawStoryInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, withdrawStory, input, key);
  }

  @Access('story:review')
  @Mutation(() => ChangeStoryResult, { description: 'Becomes the named person who reads a story.' })
  async takeOverReview(
    @Ctx() context: RequestContext,
    @IdArg('storyId', 'The story.') storyId: string,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, takeOverReview, { storyId }, key);
  }

  @Access('story:review')
  @Mutation(() => ChangeStoryResult, {
    description: 'Publishes a story its teller consents to, or gives it back with a reason.',
  })
  async reviewStory(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviewStoryInput, { description: 'What came of reading it.' })
    input: ReviewStoryInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, reviewStory, input, key);
  }

  @Access('story:consent')
  @Mutation(() => ChangeStoryResult, {
    description: 'Consents to one use of a story, or of the other side; the consent that stood for it ends.',
  })
  async giveConsent(
    @Ctx() context: RequestContext,
    @Arg('input', () => GiveConsentInput, { description: 'The consent.' }) input: GiveConsentInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, giveConsent, input, key);
  }

  @Access('story:consent')
  @Mutation(() => ChangeStoryResult, { description: 'Ends a consent of the viewer at once.' })
  async withdrawConsent(
    @Ctx() context: RequestContext,
    @Arg('input', () => WithdrawConsentInput, { description: 'Which.' }) input: WithdrawConsentInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, withdrawConsent, input, key);
  }

  @Access('story:tell')
  @Mutation(() => ChangeStoryResult, {
    description: 'Says who else is in a story. They are asked once it can be read, and named if they agree.',
  })
  async nameInStory(
    @Ctx() context: RequestContext,
    @Arg('input', () => NameInStoryInput, { description: 'The people.' }) input: NameInStoryInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, nameInStory, input, key);
  }

  @Access('story:tell')
  @Mutation(() => ChangeStoryResult, {
    description:
      'Suggests other words for a story, as one of the team or as somebody it names; only its teller takes or leaves them.',
  })
  async suggestInStory(
    @Ctx() context: RequestContext,
    @Arg('input', () => SuggestInStoryInput, { description: 'The words.' }) input: SuggestInStoryInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, suggestInStory, input, key);
  }

  @Access('story:tell')
  @Mutation(() => ChangeStoryResult, { description: 'The teller takes suggested words, or leaves them.' })
  async decideStorySuggestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideStorySuggestionInput, { description: 'What they say.' })
    input: DecideStorySuggestionInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, decideStorySuggestion, input, key);
  }

  @Access('story:review')
  @Mutation(() => ChangeStoryResult, {
    description: 'Writes the other side of a published story, or goes on with it.',
  })
  async writeSide(
    @Ctx() context: RequestContext,
    @Arg('input', () => WriteSideInput, { description: 'The words.' }) input: WriteSideInput,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, writeSide, input, key);
  }

  @Access('story:review')
  @Mutation(() => ChangeStoryResult, {
    description: 'Publishes the other side of a story, on a page of its own.',
  })
  async publishSide(
    @Ctx() context: RequestContext,
    @IdArg('storyId', 'The story.') storyId: string,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, publishSide, { storyId }, key);
  }

  @Access('story:review')
  @Mutation(() => ChangeStoryResult, { description: 'Takes the other side of a story back at once.' })
  async withdrawSide(
    @Ctx() context: RequestContext,
    @IdArg('storyId', 'The story.') storyId: string,
    @IdempotencyKey() key: Key,
  ): Changed {
    return change(context, withdrawSide, { storyId }, key);
  }
}
