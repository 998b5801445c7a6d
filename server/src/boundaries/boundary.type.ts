import type { ContactChannel, ContactTopic } from '@rapport/shared/remembering';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { InvalidInput } from '../platform/problems.js';

export const ContactTopicEnum = enumOf<ContactTopic>(
  'ContactTopic',
  'What somebody may be asked in person.',
  {
    STORY: 'Whether they want to tell their story.',
    MEETING: 'Whether they want to come to a meeting, an interview or a test.',
    REPAIR: 'How something that went wrong for them can be put right.',
    WELCOME: 'Whether the team is prompted to greet them while they are new.',
  },
);

export const ContactChannelEnum = enumOf<ContactChannel>(
  'ContactChannel',
  'How somebody wants to be asked.',
  {
    MAIL: 'By mail besides their inbox.',
    INBOX: 'In their inbox alone.',
    NONE: 'Not at all.',
  },
);

@ObjectType({
  description: 'What somebody may be asked in person, when and how. They set it; Rapport keeps to it.',
  simpleResolvers: true,
})
export class Boundaries {
  @Field(() => ID, { description: 'Id of the member.' })
  id!: string;

  @Field(() => [ContactTopicEnum], {
    description: 'What they may be asked; everything until they say otherwise.',
  })
  topics!: ContactTopic[];

  @Field(() => String, {
    nullable: true,
    description: 'From this time of day, such as 09:00; null for any time.',
  })
  hoursFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Until this time of day; null for any time.' })
  hoursUntil!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "IANA name of the zone of the hours; null for the community's or the one they chose for mail.",
  })
  timeZone!: string | null;

  @Field(() => ContactChannelEnum, { description: 'How they want to be asked.' })
  channel!: ContactChannel;

  @Field(() => String, { nullable: true, description: 'In their own words, without markup.' })
  note!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they last set it; null when they never have.' })
  updatedAt!: Date | null;
}

@InputType({ description: 'Boundaries as they shall be, all of them.' })
export class SetBoundariesInput {
  @Field(() => [ContactTopicEnum], { description: 'What you may be asked.' })
  topics!: ContactTopic[];

  @Field(() => String, {
    nullable: true,
    description: 'From this time of day, such as 09:00; both or neither.',
  })
  hoursFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Until this time of day.' })
  hoursUntil?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of the zone of the hours.' })
  timeZone?: string | null;

  @Field(() => ContactChannelEnum, { description: 'How you want to be asked.' })
  channel!: ContactChannel;

  @Field(() => String, { nullable: true, description: 'In your own words, at most 500 characters.' })
  note?: string | null;
}

@ObjectType({ description: 'Boundaries were set and hold from now on.', simpleResolvers: true })
export class BoundariesSet {
  @Field(() => Boundaries, { description: 'The boundaries as they are now.' })
  readonly boundaries: Boundaries;

  constructor(boundaries: Boundaries) {
    this.boundaries = boundaries;
  }
}

export const SetBoundariesResult = createUnionType({
  name: 'SetBoundariesResult',
  description: 'The boundaries, or why they were not set.',
  types: () => [BoundariesSet, InvalidInput] as const,
});
