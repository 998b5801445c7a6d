import type { IncidentBlock, IncidentState } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import { Space } from '../spaces/space.module.js';

export const IncidentBlockEnum = enumOf<IncidentBlock>(
  'IncidentBlock',
  'One part of an incident note, in the only order there is.',
  {
    APOLOGY: 'The apology, before anything else.',
    WHAT_HAPPENED: 'What happened.',
    WHAT_WE_DO: 'What the team does about it.',
    REPORT_BACK: 'When and how it reports back.',
  },
);

export const IncidentStateEnum = enumOf<IncidentState>(
  'IncidentState',
  'Where the report of an incident stands.',
  {
    AWAITED: 'Its day is ahead.',
    OVERDUE: 'Its day has passed without a report.',
    REPORTED: 'It was given.',
  },
);

export const INCIDENT_ACTIONS = ['COMMENT', 'FOLLOW', 'NOTE', 'REPORT', 'SAY_IT_HIT_ME'] as const;
export type IncidentAction = (typeof INCIDENT_ACTIONS)[number];
export const IncidentActionEnum = enumOf<IncidentAction>(
  'IncidentAction',
  'What somebody may do about an incident.',
  {
    COMMENT: 'Say something about it.',
    FOLLOW: 'Hear of what is said about it.',
    NOTE: 'Write a note that only staff can see.',
    REPORT: 'Report what came of it.',
    SAY_IT_HIT_ME: 'Say that it hit them too.',
  },
);

@ObjectType({ description: 'One part of an incident note.', simpleResolvers: true })
export class IncidentPart {
  @Field(() => IncidentBlockEnum, { description: 'Which part.' })
  kind!: IncidentBlock;

  @Field(() => String, { description: 'Its words, without markup; line breaks are meant.' })
  text!: string;
}

@ObjectType({ description: 'What came of an incident.', simpleResolvers: true })
export class IncidentReport {
  @Field(() => Member, { description: 'Who reports.' })
  by!: Member;

  @Field(() => Date, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'What was learned; without markup, like the others.' })
  learned!: string;

  @Field(() => String, { description: 'What went well all the same.' })
  wentWell!: string;

  @Field(() => String, { description: 'What is different now.' })
  changed!: string;
}

/** Read with the columns of `incident.columns.ts`. */
@ObjectType({
  description:
    'What went wrong for many, told in public by a named person: apology, what happened, what we do, when we report back.',
  simpleResolvers: true,
})
export class Incident {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number in the community, as people say it.' })
  number!: number;

  @Field(() => String, { description: 'Words of its title as part of an address; may be empty.' })
  slug!: string;

  @Field(() => String, { description: 'Path of its page, such as `/incidents/2-meters-were-lost`.' })
  path!: string;

  @Field(() => String, { description: 'What went wrong, in a line.' })
  title!: string;

  @Field(() => [IncidentPart], { description: 'Its four parts in their order.' })
  blocks!: IncidentPart[];

  @Field(() => Member, { description: 'Who signed it.' })
  author!: Member;

  @Field(() => Space, { description: 'The space it is told in.' })
  space!: Space;

  @Field(() => Date, { description: 'When it was told.' })
  publishedAt!: Date;

  @Field(() => LocalDate, { description: 'The day of the report.' })
  reportOn!: string;

  @Field(() => IncidentReport, {
    nullable: true,
    description: 'What came of it; null until it was reported.',
  })
  report!: IncidentReport | null;

  @Field(() => IncidentStateEnum, { description: 'Where the report stands.' })
  state!: IncidentState;

  @Field(() => Int, { description: 'How many people said that it hit them too.' })
  hitCount!: number;

  @Field(() => Int, { description: 'Comments everybody can read and nobody withdrew.' })
  commentCount!: number;

  @Field(() => Boolean, { description: 'Whether the viewer follows it.' })
  viewerFollows!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer said that it hit them.' })
  viewerWasHit!: boolean;

  threadId!: string;
  promiseId!: string;
}

@ObjectType({ description: 'A page of incidents.', simpleResolvers: true })
export class IncidentConnection extends connectionType('Incident', () => Incident) {
  /** Counts the whole list; a statement of its own, run only when asked for. */
  count!: () => Promise<number>;
}
