import type { ThreadKind } from '@rapport/shared/vocabulary';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { MailPreferences } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { InvalidInput, NotFound } from '../platform/problems.js';

export type MutedKind = ThreadKind | 'SPACE';
const MutedKindEnum = enumOf<MutedKind>('MutedKind', 'What can be muted.', {
  IDEA: 'An idea, with the suggestions for its text.',
  CONVERSATION: 'A conversation.',
  IRRITANT: 'An irritant.',
  SUGGESTION: 'A suggested edit of an idea.',
  OUTCOME: 'What was shipped.',
  INCIDENT: 'What went wrong.',
  STORY: 'A story.',
  MEETING: 'A meeting.',
  SPACE: 'A space.',
});

@ObjectType({ description: 'Something muted, as it is told to the holder of a mail.', simpleResolvers: true })
export class MutedThing {
  @Field(() => ID, { description: 'Names the mute where it is ended.' })
  id!: string;

  @Field(() => MutedKindEnum, { description: 'What it is.' })
  kind!: MutedKind;

  @Field(() => String, { nullable: true, description: 'Its title or name; null unless anybody may read it.' })
  title!: string | null;

  @Field(() => Date, { description: 'Since when.' })
  since!: Date;
}

@ObjectType({
  description:
    'What a member has chosen to be told, for whoever holds a mail to them. It does not say who they are.',
  simpleResolvers: true,
})
export class MailChoices {
  @Field(() => ID, { description: 'The same for all mail to one member; it names nobody.' })
  id!: string;

  @Field(() => MailPreferences, { description: 'What they have chosen.' })
  preferences!: MailPreferences;

  @Field(() => Boolean, { description: 'Whether they belong to the team, and so may choose about duties.' })
  byTeam!: boolean;

  @Field(() => [MutedThing], { description: 'What they have muted, the last muted first; at most 50.' })
  mutes!: MutedThing[];
}

export const MailChoicesResult = createUnionType({
  name: 'MailChoicesResult',
  description: 'What came of changing the choices of the holder of a mail.',
  types: () => [MailChoices, InvalidInput, NotFound] as const,
});
