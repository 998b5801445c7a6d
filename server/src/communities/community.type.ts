import type { SIGN_UP_MODES, SignUpMode } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export const COMMUNITY_ACTIONS = [
  'POST_IDEA',
  'START_CONVERSATION',
  'POST_FOR_OTHERS',
  'ADMINISTER',
  'SEE_ATTENTION',
  'INVITE',
] as const;
export type CommunityAction = (typeof COMMUNITY_ACTIONS)[number];

export const CommunityActionEnum = enumOf<CommunityAction>(
  'CommunityAction',
  'What somebody may do in the community as a whole.',
  {
    POST_IDEA: 'Post an idea in at least one space.',
    START_CONVERSATION: 'Start a plain conversation.',
    POST_FOR_OTHERS: 'Post an idea on behalf of a customer.',
    ADMINISTER: 'Change the community, its spaces, stages, tags and members.',
    SEE_ATTENTION: 'See what waits for an answer.',
    INVITE: 'Invite people.',
  },
);

export const SignUpModeEnum = enumOf<SignUpMode>('SignUpMode', 'Who may become a member.', {
  ANYONE: 'Anybody with an e-mail address.',
  DOMAINS: 'People with an address in one of the listed domains.',
  INVITATION: 'People who were invited.',
} satisfies Record<(typeof SIGN_UP_MODES)[number], string>);

@ObjectType({ description: 'Whose place this is.', simpleResolvers: true })
export class Community {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'One sentence of what this place is for, shown on the home page.' })
  tagline!: string;

  @Field(() => String, {
    nullable: true,
    description: "Own mark as SVG path data within a 24 by 24 box, or null for Rapport's.",
  })
  mark!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Own accent as #rrggbb, or null for Rapport's. The tones in use are derived from it so that they can be read.",
  })
  accent!: string | null;

  @Field(() => String, { description: 'Language of its pages, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { description: 'IANA time zone in which its calendar days are counted.' })
  timeZone!: string;

  @Field(() => SignUpModeEnum, { description: 'Who may become a member.' })
  signUpMode!: SignUpMode;

  @Field(() => String, { nullable: true, description: 'Address of the terms of use.' })
  termsUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the privacy notice.' })
  privacyUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the imprint.' })
  imprintUrl!: string | null;

  @Field(() => Boolean, { description: 'True when this is the demo community, with one-click sign-ins.' })
  demo!: boolean;

  /** Column behind `signUpDomains`, which only admins are answered. */
  domains!: string[];

  /** Column behind `awaitsSetUp`. */
  setUpAt!: Date | null;
}
