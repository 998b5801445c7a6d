import type { SpaceVisibility } from '@rapport/shared/vocabulary';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SpaceVisibilityEnum } from './space.type.js';

@InputType({ description: 'A new space.' })
export class CreateSpaceInput {
  @Field(() => String, { description: 'What it is called; no other space is.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name in an address: a to z, digits and hyphens. Made from the name when left out.',
  })
  slug?: string | null;

  @Field(() => String, { description: 'One sentence of what belongs here.' })
  description!: string;

  @Field(() => SpaceVisibilityEnum, { description: 'Who may read it.' })
  visibility!: SpaceVisibility;

  @Field(() => Int, { description: 'A person answers within this many calendar days, from 1 to 90.' })
  cadenceDays!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the staff member who answers for what nobody else has taken.',
  })
  defaultOwnerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Language people write in here, as a BCP 47 tag such as de or zh-TW; the community's without.",
  })
  language?: string | null;
}

@InputType({ description: 'What a space shall be; everything is given anew. Its address stays.' })
export class UpdateSpaceInput {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => String, { description: 'What it is called; no other space is.' })
  name!: string;

  @Field(() => String, { description: 'One sentence of what belongs here.' })
  description!: string;

  @Field(() => SpaceVisibilityEnum, { description: 'Who may read it, with all that is in it.' })
  visibility!: SpaceVisibility;

  @Field(() => Int, { description: 'A person answers within this many calendar days, from 1 to 90.' })
  cadenceDays!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the staff member who answers for what nobody else has taken; none without.',
  })
  defaultOwnerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Language people write in here, as a BCP 47 tag such as de or zh-TW; the community's without.",
  })
  language?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True closes it for new posts; what is there stays readable.',
  })
  archived!: boolean;
}

@InputType({ description: 'The next version of what a space is for (all three parts are needed).' })
export class SetPurposeInput {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => String, { description: 'What we hope to gain, as Markdown. It may not stay unsaid.' })
  gain!: string;

  @Field(() => String, { description: 'What we offer, as Markdown.' })
  offer!: string;

  @Field(() => String, { description: 'What we will not do, as Markdown.' })
  limits!: string;
}
