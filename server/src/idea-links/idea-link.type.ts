import type { IdeaLinkKind } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { Idea } from '../ideas/idea.module.js';
import { enumOf } from '../platform/enums.js';

export const IdeaLinkKindEnum = enumOf<IdeaLinkKind>('IdeaLinkKind', 'How one idea belongs with another.', {
  RELATES_TO: 'They are about the same; no direction.',
  DEPENDS_ON: 'The first can only be built with the second.',
  GREW_OUT_OF: 'The first came about from the second.',
});

/** A link as one of its two ideas shows it. */
@ObjectType({
  description: 'How an idea belongs with another one, across spaces (practice 4.13).',
  simpleResolvers: true,
})
export class IdeaLink {
  @Field(() => ID, { description: 'Stays the same while the link stands, from both sides.' })
  id!: string;

  @Field(() => IdeaLinkKindEnum, { description: 'How they belong together.' })
  kind!: IdeaLinkKind;

  @Field(() => Boolean, { description: 'Whether the idea asked for is the one that names the other.' })
  isOutgoing!: boolean;

  @Field(() => Idea, { description: 'The other idea.' })
  idea!: Idea;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may remove it.' })
  viewerCanRemove!: boolean;

  byId!: string;
}
