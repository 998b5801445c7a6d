import type { IncidentBlock, IncidentState } from '@rapport/shared/vocabulary';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../platform/schema.js';
import { IncidentBlockEnum, IncidentStateEnum } from './incident.type.js';

@InputType({ description: 'One part of an incident note.' })
export class IncidentPartInput {
  @Field(() => IncidentBlockEnum, { description: 'Which part.' })
  kind!: IncidentBlock;

  @Field(() => String, {
    description: 'Its words, without markup: at most 3,000 characters, 500 for REPORT_BACK.',
  })
  text!: string;
}

@InputType({ description: 'What went wrong, told to many.' })
export class PublishIncidentInput {
  @Field(() => ID, { description: 'The space it is told in. Whoever follows something there hears of it.' })
  spaceId!: string;

  @Field(() => String, { description: 'What went wrong, in a line of at most 120 characters.' })
  title!: string;

  @Field(() => [IncidentPartInput], {
    description: 'All four parts, in their order: APOLOGY, WHAT_HAPPENED, WHAT_WE_DO, REPORT_BACK.',
  })
  blocks!: IncidentPartInput[];

  @Field(() => LocalDate, { description: 'The day of the report: from tomorrow, at most 180 days ahead.' })
  reportOn!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Ideas whose followers hear of it too, at most 20.' })
  ideaIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to send wording that a hint was given about.',
  })
  acknowledgeWording!: boolean;
}

@InputType({ description: 'What came of an incident.' })
export class ReportOnIncidentInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId!: string;

  @Field(() => String, { description: 'What was learned, at most 3,000 characters.' })
  learned!: string;

  @Field(() => String, { description: 'What went well all the same, at most 3,000 characters.' })
  wentWell!: string;

  @Field(() => String, { description: 'What is different now, at most 3,000 characters.' })
  changed!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to send wording that a hint was given about.',
  })
  acknowledgeWording!: boolean;
}

@InputType({ description: 'That an incident hit somebody too.' })
export class SayItHitMeInput {
  @Field(() => ID, { description: 'The incident.' })
  incidentId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How, in your own words, at most 1,000 characters; only the team reads them.',
  })
  text?: string | null;
}

@InputType({ description: 'Which incidents.' })
export class IncidentFilter {
  @Field(() => IncidentStateEnum, {
    nullable: true,
    description: 'Only those whose report stands like this.',
  })
  state?: IncidentState | null;

  @Field(() => String, { nullable: true, description: 'Only of the space with this slug.' })
  space?: string | null;
}
