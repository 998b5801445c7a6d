import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { NotFound, NotPossible } from '../platform/problems.js';

@ObjectType({ description: 'Mail goes out again.', simpleResolvers: true })
export class MailsResent {
  @Field(() => Int, { description: 'How many mails.' })
  readonly count: number;

  constructor(count: number) {
    this.count = count;
  }
}

export const ResendMailResult = createUnionType({
  name: 'ResendMailResult',
  description: 'What comes of sending mail again.',
  types: () => [MailsResent, NotFound, NotPossible] as const,
});
