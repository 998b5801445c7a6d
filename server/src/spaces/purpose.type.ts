import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What a space is for, in one version. Versions are appended, never changed.',
})
export class SpacePurpose {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Which version it is, from 1.' })
  version!: number;

  @Field(() => String, { description: 'What we hope to gain, as Markdown.' })
  gain!: string;

  @Field(() => String, { description: 'What we offer, as Markdown.' })
  offer!: string;

  @Field(() => String, { description: 'What we will not do, as Markdown.' })
  limits!: string;

  @Field(() => Date, { description: 'Since when it stands or stood.' })
  createdAt!: Date;

  spaceId!: string;
  authorId!: string | null;
}
