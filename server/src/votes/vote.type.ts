import type { Importance } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';

export const ImportanceEnum = enumOf<Importance>(
  'Importance',
  'What the lack of it means to the person (practice 2.7).',
  {
    NICE: 'It would be nice to have.',
    MATTERS: 'It matters.',
    BLOCKS_ME: 'Without it they are stuck.',
  },
);

@ObjectType({ description: "One member's support for one idea.", simpleResolvers: true })
export class Vote {
  @Field(() => ID, { description: 'Stays the same while the support stands.' })
  id!: string;

  @Field(() => ImportanceEnum, { description: 'What the lack of it means to them.' })
  importance!: Importance;

  @Field(() => String, { nullable: true, description: 'Why, in a sentence, if they said.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Number of the revision that was supported.' })
  revision!: number;

  @Field(() => Boolean, {
    description: 'Whether the idea has come to propose something else since; see `keepSupport`.',
  })
  isForFormerText!: boolean;

  @Field(() => Date, { description: 'When it was given.' })
  createdAt!: Date;

  ideaId!: string;
  memberId!: string;
}

@ObjectType({ description: 'A page of votes.', simpleResolvers: true })
export class VoteConnection extends connectionType('Vote', () => Vote) {}
