import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import { connectionType } from '../platform/paging.js';
import { NotFound } from '../platform/problems.js';
import { Space } from '../spaces/space.module.js';
import { Thread } from '../threads/thread.module.js';

@ObjectType({
  description:
    'A thread or a space of which nothing reaches the viewer, unless it is asked of them in person.',
  simpleResolvers: true,
})
export class Mute {
  @Field(() => ID, { description: 'Stays the same while it is muted.' })
  id!: string;

  @Field(() => Date, { description: 'Since when.' })
  since!: Date;

  threadId!: string | null;
  spaceId!: string | null;
}

@ObjectType({ description: 'A page of what the viewer has muted.', simpleResolvers: true })
export class MuteConnection extends connectionType('Mute', () => Mute) {}

@ObjectType({ description: 'Something is muted, or is no longer.', simpleResolvers: true })
export class MuteChanged {
  @Field(() => Thread, { nullable: true, description: 'The thread as it stands now; null for a space.' })
  thread!: Thread | null;

  @Field(() => Space, { nullable: true, description: 'The space as it stands now; null for a thread.' })
  space!: Space | null;

  @Field(() => Viewer, { description: 'The viewer, whose inbox may hold less that is unread.' })
  viewer!: Viewer;
}

export const MuteResult = createUnionType({
  name: 'MuteResult',
  description: 'What came of muting something or ending that.',
  types: () => [MuteChanged, NotFound] as const,
});
