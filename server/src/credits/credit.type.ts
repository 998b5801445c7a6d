import type { CreditConsent, CreditKind } from '@rapport/shared/vocabulary';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';

export const CREDIT_ACTIONS = ['ANSWER'] as const;
export type CreditAction = (typeof CREDIT_ACTIONS)[number];
export const CreditActionEnum = enumOf<CreditAction>('CreditAction', 'What somebody may do to a credit.', {
  ANSWER: 'Say whether it may be shown, as often as one likes.',
});

export const CreditKindEnum = enumOf<CreditKind>('CreditKind', 'What somebody is credited for.', {
  SUGGESTION: 'A suggested edit that was accepted.',
  CO_AUTHOR: 'Writing the idea together with its author.',
  MERGE: 'An idea that goes on as part of this one.',
  COMMENT: 'A comment.',
  IRRITANT: 'Saying what hurts.',
  BUILT: 'Building what the idea became.',
  MEETING: 'What they said or tried at a meeting.',
});

export const CreditConsentEnum = enumOf<CreditConsent>(
  'CreditConsent',
  'What the person named says to being shown.',
  {
    ASKED: 'They were asked and have not answered.',
    GIVEN: 'They agree.',
    REFUSED: 'They said no.',
    WITHDRAWN: 'They agreed once and do not any more.',
  },
);

@ObjectType({
  description: 'Who did what for an idea, in words. Shown to others only while its person agrees.',
  simpleResolvers: true,
})
export class Credit {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Member, { description: 'Who did it.' })
  member!: Member;

  @Field(() => Member, { description: 'Who says so.' })
  givenBy!: Member;

  @Field(() => CreditKindEnum, { description: 'What it is for.' })
  kind!: CreditKind;

  @Field(() => String, { description: 'What they did, to be read after their name.' })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the very words; null when the viewer can no longer see the idea.',
  })
  path!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the revision their words became.' })
  revision!: number | null;

  @Field(() => Date, { description: 'When it was given.' })
  createdAt!: Date;

  @Field(() => CreditConsentEnum, { description: 'What its person says to its being shown.' })
  consent!: CreditConsent;

  ideaId!: string;
}

@ObjectType({ description: 'A page of credits, the newest first.', simpleResolvers: true })
export class CreditConnection extends connectionType('Credit', () => Credit) {}
