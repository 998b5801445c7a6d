import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { LocalDate } from '../platform/schema.js';
import type { Range } from './accountability.rules.js';

export const CASES = [
  'FIRST_WORD',
  'NO_WORD',
  'WAITING_LATE',
  'DECLINES',
  'REVIEWS_OVERDUE',
  'TEAM_WITHOUT_WORD',
  'IRRITANTS_OPEN',
  'PROMISES_DUE',
  'OUTCOMES_ASKED',
  'INCIDENTS',
  'PURPOSES_OVERDUE',
  'LOOPS',
] as const;
export type Cases = (typeof CASES)[number];

export const CasesEnum = enumOf<Cases>('AccountabilityCases', 'Which cases of a figure.', {
  FIRST_WORD: 'Ideas of customers posted in the range, the newest first.',
  NO_WORD: 'Of these, those nobody of the team has said a word to yet, the longest wait first.',
  WAITING_LATE: 'Ideas that wait for longer than their space promises, the longest wait first.',
  DECLINES: 'Answers of the range that decline an idea, the newest first.',
  REVIEWS_OVERDUE: 'Declines whose day to be looked at again is past, the oldest day first.',
  TEAM_WITHOUT_WORD:
    'Ideas of the team past the promise of their space without a word of somebody else of it.',
  IRRITANTS_OPEN: 'Irritants that are open, the oldest first.',
  PROMISES_DUE: 'Promises whose first day lies in the range, the newest first.',
  INCIDENTS: 'Notes of the range in which the team told of something that went wrong, the newest first.',
  PURPOSES_OVERDUE: 'Open spaces whose purpose was not written anew for 365 days, the longest ago first.',
  LOOPS: 'Answers of the range that decline or ship an idea, the newest first.',
  OUTCOMES_ASKED: 'What was shipped and who wanted it was asked about in the range, the newest first.',
});

/** Path of the page with some cases; those of a range name it. */
export function casesPath(cases: Cases, range?: Range): string {
  const path = `/accountability/${cases.toLowerCase().replaceAll('_', '-')}`;
  return range === 'LAST_12_MONTHS' ? `${path}?range=12-months` : path;
}

@ObjectType({
  description: 'One case behind a figure. It names what it is about and nobody of the team.',
  simpleResolvers: true,
})
export class AccountabilityCase {
  @Field(() => String, { description: 'Which case it is; the same as long as it is one.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;

  @Field(() => String, { description: 'Name of its space.' })
  space!: string;

  @Field(() => Date, { description: 'When it began: posted, reported, waiting or declined since then.' })
  since!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours until the first human word, or until now without one.',
  })
  hours!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a promise: OPEN, LATE, KEPT, KEPT_LATE or DROPPED.',
  })
  state!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a promise: days it is or was late, by its first day.',
  })
  daysLate!: number | null;

  @Field(() => Boolean, { description: 'Whether it still runs.' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a decline: the reason.' })
  reason!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Of a decline: when it is looked at again.' })
  reviewOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a decline: why no day is named.' })
  noReviewReason!: string | null;
}

@ObjectType({ description: 'Cases behind a figure, in order.', simpleResolvers: true })
export class AccountabilityCaseConnection extends connectionType(
  'AccountabilityCase',
  () => AccountabilityCase,
) {
  @Field(() => String, { description: 'What the figure is called.' })
  title!: string;

  @Field(() => String, { description: 'What is counted, and how.' })
  definition!: string;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}
