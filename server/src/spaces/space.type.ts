import type { SpaceVisibility, StageCategory } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export const SpaceVisibilityEnum = enumOf<SpaceVisibility>('SpaceVisibility', 'Who may read a space.', {
  PUBLIC: 'Anyone, without signing in.',
  MEMBERS: 'Any signed-in member.',
  STAFF: 'Staff only.',
});

export const StageCategoryEnum = enumOf<StageCategory>(
  'StageCategory',
  'What a stage means, whatever it is called. Views across spaces show this.',
  {
    OPEN: 'Nobody has taken it up yet.',
    CONSIDERING: 'The team is thinking about it.',
    PLANNED: 'It will be built.',
    BUILDING: 'It is being built.',
    SHIPPED: 'It is there.',
    DECLINED: 'It will not be built for now; the answer says why.',
    MERGED: 'It goes on as part of another idea.',
  },
);

export type SpaceAction = 'POST_IDEA' | 'START_CONVERSATION' | 'ADMINISTER';
export const SPACE_ACTIONS: readonly SpaceAction[] = ['POST_IDEA', 'START_CONVERSATION', 'ADMINISTER'];
export const SpaceActionEnum = enumOf<SpaceAction>('SpaceAction', 'What somebody may do in a space.', {
  POST_IDEA: 'Post an idea.',
  START_CONVERSATION: 'Start a plain conversation.',
  ADMINISTER: 'Change the space, its purpose, stages and tags.',
});

@ObjectType({
  description: 'Where an idea can stand, named by admins within a fixed category.',
  simpleResolvers: true,
})
export class Stage {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'What the space calls it.' })
  name!: string;

  @Field(() => StageCategoryEnum, { description: 'What it means.' })
  category!: StageCategory;

  @Field(() => Int, { description: 'Its place in the order of the space, from 0.' })
  position!: number;

  spaceId!: string;
}

@ObjectType({ description: 'A word by which ideas of a space are found together.', simpleResolvers: true })
export class Tag {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'The word.' })
  name!: string;

  @Field(() => String, { description: 'The word in an address.' })
  slug!: string;

  spaceId!: string;
}

@ObjectType({ description: 'A product or an area.', simpleResolvers: true })
export class Space {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'Its name in an address.' })
  slug!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'One sentence of what belongs here.' })
  description!: string;

  @Field(() => SpaceVisibilityEnum, { description: 'Who may read it.' })
  visibility!: SpaceVisibility;

  @Field(() => Int, {
    description: "A person answers within this many calendar days, counted in the community's time zone.",
  })
  cadenceDays!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when nothing new can be posted; null while it is in use.',
  })
  archivedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Language people write in here, as a BCP 47 tag such as de or zh-TW; null for the community's.",
  })
  language!: string | null;

  defaultOwnerId!: string | null;
  position!: number;
}
