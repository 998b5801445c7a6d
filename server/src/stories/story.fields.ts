import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Outcome } from '../outcomes/outcome.module.js';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { peopleOf } from './naming.queries.js';
import {
  StoryConsent,
  StoryPerson,
  StoryReview,
  StoryRevision,
  StorySide,
  StorySuggestion,
} from './parts.type.js';
import { sideLoader } from './side.queries.js';
import {
  onCardLoader,
  consentsOf,
  ideasOf,
  outcomesOf,
  relatedIdeasOf,
  reviewsOf,
  revisionsOf,
  suggestionsOf,
} from './story.loaders.js';
import { Story } from './story.type.js';

/** What stands beside a story, each asked for on its own. */
@Resolver(() => Story)
export class StoryFields {
  @FieldResolver(() => [Idea], { description: 'Ideas it grew from that the viewer may see, in order.' })
  async ideas(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<Idea[]> {
    return ideasOf(context, id);
  }

  @FieldResolver(() => [Idea], {
    description: 'Ideas close to those it grew from, by links and by its outcomes; at most five.',
  })
  async relatedIdeas(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<Idea[]> {
    return relatedIdeasOf(context, id);
  }

  @FieldResolver(() => [Outcome], { description: 'Outcomes it grew from that the viewer may see, in order.' })
  async outcomes(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<Outcome[]> {
    return outcomesOf(context, id);
  }

  @FieldResolver(() => [StoryPerson], {
    description: 'Who else is in it and agreed to be named; to its teller, everybody they would name.',
  })
  async people(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<StoryPerson[]> {
    return context.loaders.load(context, peopleOf, id);
  }

  @FieldResolver(() => StorySide, {
    nullable: true,
    description: 'The other side, if the viewer may read it.',
  })
  async side(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<StorySide | null> {
    return context.loaders.load(context, sideLoader, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Path of the page of the other side, if there is one.',
  })
  async sidePath(@Root() { id, number }: Story, @Ctx() context: RequestContext): Promise<string | null> {
    return (await context.loaders.load(context, sideLoader, id)) && `/stories/${number}/side`;
  }

  @FieldResolver(() => Boolean, { description: 'Whether both tellers agree to one page for both sides.' })
  async joint(@Root() { id, stands }: Story, @Ctx() context: RequestContext): Promise<boolean> {
    return stands && ((await context.loaders.load(context, sideLoader, id))?.joint ?? false);
  }

  @FieldResolver(() => [StoryConsent], {
    description: 'The viewer’s own rows of the ledger, the newest first.',
  })
  async consents(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<StoryConsent[]> {
    return context.actor.kind === 'member' ? consentsOf(context, id) : [];
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who reads it, or read it last; told to its teller and the team.',
  })
  async reviewer(@Root() story: Story, @Ctx() context: RequestContext): Promise<Member | null> {
    const mayKnow = isStaff(context.actor) || context.actor.memberId === story.tellerId;
    return story.reviewerId && mayKnow ? memberById(context, story.reviewerId) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether its title may stand in the picture other sites show of its page.',
  })
  async onCard(@Root() { id, stands }: Story, @Ctx() context: RequestContext): Promise<boolean> {
    return stands && context.loaders.load(context, onCardLoader, id);
  }

  @FieldResolver(() => [StoryReview], {
    description: 'What was said after reading it; for its teller and the team.',
  })
  async reviews(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<StoryReview[]> {
    return context.actor.kind === 'member' ? reviewsOf(context, id) : [];
  }

  @FieldResolver(() => [StorySuggestion], {
    description: 'Words suggested for it; for its teller and the team.',
  })
  async suggestions(@Root() { id }: Story, @Ctx() context: RequestContext): Promise<StorySuggestion[]> {
    return context.actor.kind === 'member' ? suggestionsOf(context, id) : [];
  }

  @FieldResolver(() => [StoryRevision], { description: 'What it said before; for its teller alone.' })
  async revisions(@Root() { id, tellerId }: Story, @Ctx() context: RequestContext): Promise<StoryRevision[]> {
    return context.actor.memberId === tellerId ? revisionsOf(context, id) : [];
  }
}
