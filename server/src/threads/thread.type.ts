import type { ThreadKind } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export const ThreadKindEnum = enumOf<ThreadKind>('ThreadKind', 'What a thread belongs to.', {
  IDEA: 'An idea.',
  CONVERSATION: 'A plain conversation, without votes or stage.',
  IRRITANT: 'An irritant.',
  SUGGESTION: 'A suggested edit of an idea.',
  OUTCOME: 'What was shipped.',
  INCIDENT: 'What went wrong.',
  STORY: 'A story.',
  MEETING: 'People meeting.',
});

/** Read with `THREAD_COLUMNS`; what only policies need stays off the type. */
@ObjectType({
  description: 'The followers and comments of one idea or other discussable thing.',
  simpleResolvers: true,
})
export class Thread {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => ThreadKindEnum, { description: 'What it belongs to.' })
  kind!: ThreadKind;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  spaceId!: string;
  ownerId!: string;

  /** When the thing it belongs to was withdrawn. */
  withdrawnAt!: Date | null;

  /** When its space was closed for new posts. */
  archivedAt!: Date | null;

  /** Whether the caller follows it, where that was read together with what it belongs to. */
  followed?: boolean;

  /** Whether anything was promised in it, where that was read together with it. */
  hasPromises?: boolean;
}
