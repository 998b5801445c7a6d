import type { SignUpMode } from '@rapport/shared/vocabulary';
import { Field, InputType } from 'type-graphql';
import { SignUpModeEnum } from './community.type.js';

@InputType({ description: 'What a community is and how it looks; everything is given anew.' })
export class UpdateCommunityInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'One sentence of what this place is for.' })
  tagline!: string;

  @Field(() => String, {
    nullable: true,
    description: "Own mark as SVG path data within a 24 by 24 box; none for Rapport's.",
  })
  mark?: string | null;

  @Field(() => String, { nullable: true, description: "Own accent as #rrggbb; none for Rapport's." })
  accent?: string | null;

  @Field(() => String, { description: 'Language of its pages, as a BCP 47 tag, for example en or en-GB.' })
  language!: string;

  @Field(() => String, { description: 'IANA time zone in which its calendar days are counted.' })
  timeZone!: string;

  @Field(() => SignUpModeEnum, { description: 'Who may become a member.' })
  signUpMode!: SignUpMode;

  @Field(() => [String], { description: 'E-mail domains that may sign up, when the mode is DOMAINS.' })
  signUpDomains!: string[];

  @Field(() => String, { nullable: true, description: 'Address of the terms of use.' })
  termsUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the privacy notice.' })
  privacyUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the imprint.' })
  imprintUrl?: string | null;
}
