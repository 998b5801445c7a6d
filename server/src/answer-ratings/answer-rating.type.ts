import type { RatingValue } from '@rapport/shared/vocabulary';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Answer } from '../answers/answer.module.js';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';

export const RatingValueEnum = enumOf<RatingValue>(
  'RatingValue',
  'Whether an answer helped somebody understand.',
  { YES: 'It helped.', PARTLY: 'It helped in part.', NO: 'It did not help.' },
);

@ObjectType({
  description:
    'What one person says of an answer: whether it helped them understand. For them, its writer and admins to read; never counted or averaged.',
  simpleResolvers: true,
})
export class AnswerRating {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => RatingValueEnum, { description: 'Whether it helped.' })
  value!: RatingValue;

  @Field(() => String, { nullable: true, description: 'Their words, without markup; null without any.' })
  text!: string | null;

  @Field(() => Date, { description: 'When they said so.' })
  at!: Date;

  @Field(() => Member, { description: 'Who says it.' })
  member!: Member;

  answerId!: string;
}

@ObjectType({ description: 'It was said, or taken back.', simpleResolvers: true })
export class AnswerRatingChanged {
  @Field(() => Answer, { description: 'The answer as the viewer sees it now.' })
  readonly answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }
}

export const AnswerRatingResult = createUnionType({
  name: 'AnswerRatingResult',
  description: 'The answer, or why nothing was said of it.',
  types: () => [AnswerRatingChanged, InvalidInput, NotFound, NotPossible] as const,
});
