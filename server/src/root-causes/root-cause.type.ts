import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../members/member.module.js';
import { enumOf } from '../platform/enums.js';
import { connectionType } from '../platform/paging.js';
import { Space } from '../spaces/space.module.js';

export const ROOT_CAUSE_ACTIONS = ['EDIT', 'GATHER', 'FIX', 'CALL', 'LINK_IDEA'] as const;
export type RootCauseAction = (typeof ROOT_CAUSE_ACTIONS)[number];
export const RootCauseActionEnum = enumOf<RootCauseAction>(
  'RootCauseAction',
  'What somebody may do to a root cause.',
  {
    EDIT: 'Change its words and who answers for it.',
    GATHER: 'Gather irritants under it, and let them go.',
    FIX: 'Say that it is fixed, and with it all its irritants.',
    CALL: 'Ask for ideas about it.',
    LINK_IDEA: 'Say that an idea answers it.',
  },
);

/** Read with `ROOT_CAUSE_COLUMNS`. */
@ObjectType({ description: 'What is behind several irritants.', simpleResolvers: true })
export class RootCause {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => Int, { description: 'Its number among the root causes of the community.' })
  number!: number;

  @Field(() => String, { description: 'Words of its title as part of an address; may be empty.' })
  slug!: string;

  @Field(() => String, { description: 'Path of its page, such as `/irritants/causes/3-sessions-end-early`.' })
  path!: string;

  @Field(() => String, { description: 'What it is, in a line.' })
  title!: string;

  @Field(() => String, { description: 'How it makes them happen, as Markdown.' })
  explanation!: string;

  @Field(() => String, { description: 'How it makes them happen, as safe HTML.' })
  explanationHtml!: string;

  @Field(() => Member, { description: 'Who of the team answers for it.' })
  owner!: Member;

  @Field(() => Member, {
    nullable: true,
    description: 'Who answers for where it comes from, if that is known.',
  })
  upstreamOwner!: Member | null;

  @Field(() => Space, { description: 'The space it belongs to. Its irritants may be of others.' })
  space!: Space;

  @Field(() => Date, { description: 'When it was named.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When its words or people last changed.' })
  updatedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was fixed; null while it is not.' })
  fixedAt!: Date | null;

  @Field(() => Member, { nullable: true, description: 'Who said that it is fixed.' })
  fixedBy!: Member | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done; plain text, null while it is not fixed.',
  })
  fix!: string | null;
}

@ObjectType({ description: 'A page of root causes.', simpleResolvers: true })
export class RootCauseConnection extends connectionType('RootCause', () => RootCause) {
  /** Counts the whole list; a statement of its own, run only when asked for. */
  count!: () => Promise<number>;
}

@ObjectType({
  description:
    'The team asks what could be built about an irritant or a root cause. It has no date on which it ends.',
  simpleResolvers: true,
})
export class CallForIdeas {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'What is asked, in a line.' })
  question!: string;

  @Field(() => Member, { description: 'Who asks.' })
  openedBy!: Member;

  @Field(() => Date, { description: 'Since when.' })
  openedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When somebody ended it, or what it is about was fixed; null while it stands.',
  })
  endedAt!: Date | null;

  irritantId!: string | null;
  rootCauseId!: string | null;
}
