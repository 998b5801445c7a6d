import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export type RealMomentKind = 'SOLVED' | 'PUT_RIGHT' | 'OUTCOME' | 'MEETING' | 'IDEA';

export const RealMomentKindEnum = enumOf<RealMomentKind>('RealMomentKind', 'What happened with a member.', {
  SOLVED: 'They said that what was shipped solved it.',
  PUT_RIGHT: 'Something was put right with them.',
  OUTCOME: 'What they asked for was shipped.',
  MEETING: 'They were in a meeting that was written down.',
  IDEA: 'They brought an idea, or worked on it.',
});

@ObjectType({
  description: 'Something real that a member can be asked for a story about.',
  simpleResolvers: true,
})
export class RealMoment {
  @Field(() => RealMomentKindEnum, { description: 'What happened.' })
  kind!: RealMomentKind;

  @Field(() => ID, { description: 'The thread it is about.' })
  threadId!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;
}
