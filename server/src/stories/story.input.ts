import type { Quality, StoryKind } from '@rapport/shared/telling';
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../platform/paging.js';
import { QualityEnum, StoryKindEnum } from './story.enums.js';

@InputType({ description: 'Which stories.' })
export class StoryFilter {
  @Field(() => String, { nullable: true, description: 'Only those told in the space with this slug.' })
  space?: string | null;

  @Field(() => StoryKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: StoryKind | null;

  @Field(() => QualityEnum, { nullable: true, description: 'Only those whose teller chose this word.' })
  quality?: Quality | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The viewer’s own instead, drafts and what they took back included.',
  })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that wait for the team to read them, for staff.',
  })
  toReview?: boolean | null;
}

@ArgsType()
export class StoriesArgs extends PageArgs {
  @Field(() => StoryFilter, { nullable: true, description: 'Which; left out, all that can be read.' })
  filter?: StoryFilter | null;
}
