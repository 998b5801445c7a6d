import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member, memberById } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { renderMarkdown } from '../platform/rich-text.js';
import { purposesOf } from './purpose.queries.js';
import { SpacePurpose } from './purpose.type.js';
import { Space } from './space.type.js';

@Resolver(() => Space)
export class SpacePurposesResolver {
  @FieldResolver(() => SpacePurpose, {
    nullable: true,
    description: 'What it is for, as it stands; null until an admin has said so.',
  })
  async purpose(@Root() space: Space, @Ctx() context: RequestContext): Promise<SpacePurpose | null> {
    return (await purposesOf(context, space.id))[0] ?? null;
  }

  @FieldResolver(() => [SpacePurpose], {
    description: 'Every version of what it is for, the one that stands first.',
  })
  async purposeVersions(@Root() space: Space, @Ctx() context: RequestContext): Promise<SpacePurpose[]> {
    return purposesOf(context, space.id);
  }
}

@Resolver(() => SpacePurpose)
export class PurposeResolver {
  @FieldResolver(() => String, { description: 'What we hope to gain, as safe HTML.' })
  gainHtml(@Root() purpose: SpacePurpose): string {
    return renderMarkdown(purpose.gain);
  }

  @FieldResolver(() => String, { description: 'What we offer, as safe HTML.' })
  offerHtml(@Root() purpose: SpacePurpose): string {
    return renderMarkdown(purpose.offer);
  }

  @FieldResolver(() => String, { description: 'What we will not do, as safe HTML.' })
  limitsHtml(@Root() purpose: SpacePurpose): string {
    return renderMarkdown(purpose.limits);
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who wrote this version.' })
  async author(@Root() purpose: SpacePurpose, @Ctx() context: RequestContext): Promise<Member | null> {
    return purpose.authorId ? memberById(context, purpose.authorId) : null;
  }
}
