import { JOURNEY_KINDS, type JourneyKind } from '@rapport/shared/remembering';
import type { PromiseState } from '@rapport/shared/vocabulary';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { PromiseStateEnum } from '../promises/promise.module.js';

export const JourneyKindEnum = enumOf<JourneyKind>('JourneyKind', 'What an entry of a journey is.', {
  JOINED: 'They came.',
  SAID: 'They wrote an idea, an irritant, a conversation or a comment.',
  SUGGESTED: 'They suggested other words for an idea.',
  REPORTED: 'They said that an irritant hits them too.',
  ANSWERED: 'Somebody of the team answered them.',
  PROMISED: 'Something was promised to them.',
  BUILT: 'Something was built from what they asked for.',
  HELPED: 'They said whether it helped.',
  PUT_RIGHT: 'Somebody of the team wrote to them about what went wrong.',
  MET: 'They met people of the team.',
  TOLD: 'They told their story, with their name.',
  CREDITED: 'They were credited, and agreed.',
});

@ObjectType({ description: 'One thing that was between a person and the community.', simpleResolvers: true })
export class JourneyEntry {
  @Field(() => ID, { description: 'Stays the same for ever; the same for the person and for the team.' })
  id!: string;

  @Field(() => JourneyKindEnum, { description: 'What it is.' })
  kind!: JourneyKind;

  @Field(() => Date, { description: 'When it was.' })
  at!: Date;

  @Field(() => String, { description: 'What it was about.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null for coming here.' })
  path!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First words of it, without markup; null without any.',
  })
  excerpt!: string | null;

  @Field(() => Member, { description: 'Who said or did it.' })
  by!: Member;

  @Field(() => PromiseStateEnum, {
    nullable: true,
    description: 'Where a promise stands; null for the rest.',
  })
  promiseState!: PromiseState | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'What noteMemory takes as its source; null where it is not words of the person others can read.',
  })
  memorySource!: string | null;
}

export class JourneyRow extends JourneyEntry {
  sourceId!: string;
}

@ObjectType({ description: 'A page of a journey.' })
export class JourneyEntryConnection extends connectionType('JourneyEntry', () => JourneyEntry) {}

@InputType({ description: 'Which entries of a journey.' })
export class JourneyFilter {
  @Field(() => [JourneyKindEnum], { nullable: true, description: 'Only of these kinds; null for all.' })
  kinds?: JourneyKind[] | null;
}

export const ALL_KINDS: readonly JourneyKind[] = JOURNEY_KINDS;
