import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { Space } from '../spaces/space.module.js';
import { Meeting } from './meeting.type.js';

@ObjectType({ description: 'The meeting was announced or written down.', simpleResolvers: true })
export class MeetingAnnounced {
  @Field(() => Meeting, { description: 'The meeting.' })
  meeting!: Meeting;

  @Field(() => Int, { description: 'How many people are told of it now, each once.' })
  people!: number;
}

@ObjectType({ description: 'The meeting was changed, or how somebody stands at it.', simpleResolvers: true })
export class MeetingChanged {
  @Field(() => Meeting, { description: 'The meeting as it stands now.' })
  meeting!: Meeting;
}

@ObjectType({
  description: 'Whether the viewer hears of tests in a space has changed.',
  simpleResolvers: true,
})
export class TestsChanged {
  @Field(() => Space, { description: 'The space, with `viewerJoinsTests`.' })
  space!: Space;
}

@ObjectType({ description: 'The viewer has a calendar of their own.', simpleResolvers: true })
export class CalendarLinked {
  @Field(() => String, {
    description: 'Address of the calendar. It is shown this once; the one before it ends.',
  })
  url!: string;
}

@ObjectType({ description: 'The address of the calendar leads nowhere from now on.', simpleResolvers: true })
export class CalendarUnlinked {
  @Field(() => Boolean, { description: 'Whether there was one.' })
  ended!: boolean;
}

export const AnnounceMeetingResult = createUnionType({
  name: 'AnnounceMeetingResult',
  description: 'The meeting, or why it was not announced.',
  types: () => [MeetingAnnounced, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeMeetingResult = createUnionType({
  name: 'ChangeMeetingResult',
  description: 'The meeting as it stands now, or why nothing changed.',
  types: () => [MeetingChanged, InvalidInput, NotFound, NotPossible] as const,
});

export const ChangeTestsResult = createUnionType({
  name: 'ChangeTestsResult',
  description: 'The space, or why nothing changed.',
  types: () => [TestsChanged, InvalidInput, NotFound] as const,
});
