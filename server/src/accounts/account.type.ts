import type { TokenScope } from '@rapport/shared/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../platform/enums.js';

export const TokenScopeEnum = enumOf<TokenScope>('TokenScope', 'What a personal API token allows.', {
  READ: 'Reading what the member may read.',
  PARTICIPATE: 'Posting, supporting, commenting and following as the member.',
  STAFF: 'What staff does: answering, posting for others. For staff only.',
  ADMIN: 'Looking after the community. For admins only.',
});

@ObjectType({ description: 'A browser that is signed in.', simpleResolvers: true })
export class Session {
  @Field(() => ID, { description: 'Stays the same while the session lasts.' })
  id!: string;

  @Field(() => Boolean, { description: 'True for the session that asks.' })
  current!: boolean;

  @Field(() => String, {
    description: 'Browser and system, as the browser says, for example "Firefox on Linux".',
  })
  device!: string;

  @Field(() => Date, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last seen, to within five minutes.' })
  lastSeenAt!: Date;

  @Field(() => Date, { description: 'When it ends, if it is not seen again before.' })
  expiresAt!: Date;
}

@ObjectType({ description: "A key for a member's own programs.", simpleResolvers: true })
export class ApiToken {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id!: string;

  @Field(() => String, { description: 'What the member calls it.' })
  name!: string;

  @Field(() => [TokenScopeEnum], { description: 'What it allows.' })
  scopes!: TokenScope[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it ends.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to within five minutes.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'A provider of OpenID Connect to sign in with.', simpleResolvers: true })
export class OpenIdConnectProvider {
  @Field(() => ID, { description: 'Names it in addresses.' })
  id!: string;

  @Field(() => String, { description: 'What the operator calls it, for the button.' })
  name!: string;
}

@ObjectType({ description: 'The ways to sign in here.', simpleResolvers: true })
export class SignInOptions {
  @Field(() => Boolean, { description: 'By a code or link in a mail.' })
  code!: boolean;

  @Field(() => Boolean, { description: 'By a password, for those who have set one.' })
  password!: boolean;

  @Field(() => OpenIdConnectProvider, { nullable: true, description: 'By another account, if there is one.' })
  openIdConnect!: OpenIdConnectProvider | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path where mail can be read because there is no mail server; null where mail is sent.',
  })
  mailAt!: string | null;
}
