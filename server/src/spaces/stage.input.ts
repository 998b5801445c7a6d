import type { StageCategory } from '@rapport/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { StageCategoryEnum } from './space.type.js';

@InputType({ description: 'A new stage of a space.' })
export class CreateStageInput {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => String, { description: 'What it is called; no other stage of the space is.' })
  name!: string;

  @Field(() => StageCategoryEnum, { description: 'What it means; this stays.' })
  category!: StageCategory;
}

@InputType({ description: 'A new name for a stage. Answers keep the name they were given under.' })
export class RenameStageInput {
  @Field(() => ID, { description: 'Id of the stage.' })
  stageId!: string;

  @Field(() => String, { description: 'What it is called from now on.' })
  name!: string;
}

@InputType({ description: 'The order of the stages of a space.' })
export class OrderStagesInput {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => [ID], { description: 'Ids in the wanted order; stages left out follow as they stood.' })
  stageIds!: string[];
}

@InputType({ description: 'A stage to take away.' })
export class RemoveStageInput {
  @Field(() => ID, { description: 'Id of the stage.' })
  stageId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the stage of the same category that takes its ideas; needed while there are any.',
  })
  moveIdeasTo?: string | null;
}
