import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import { InvalidInput, NotFound, NotPossible } from '../platform/problems.js';
import { ApiToken } from './account.type.js';

@ObjectType({
  description: 'Sessions have ended; within five seconds they are refused everywhere.',
  simpleResolvers: true,
})
export class SessionsEnded {
  @Field(() => Viewer, { description: 'The viewer, with the sessions that are left.' })
  readonly viewer: Viewer;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
  }
}

@ObjectType({ description: 'A token was made.', simpleResolvers: true })
export class ApiTokenCreated {
  @Field(() => ApiToken, { description: 'The token, without its secret.' })
  readonly token: ApiToken;

  @Field(() => String, { description: 'The secret to send as `Authorization: Bearer`. Shown once.' })
  readonly secret: string;

  @Field(() => Viewer, { description: 'The viewer, with all tokens.' })
  readonly viewer: Viewer;

  constructor(token: ApiToken, secret: string, viewer: Viewer) {
    this.token = token;
    this.secret = secret;
    this.viewer = viewer;
  }
}

@ObjectType({ description: 'A token is no longer good.', simpleResolvers: true })
export class ApiTokenRevoked {
  @Field(() => Viewer, { description: 'The viewer, with the tokens that are left.' })
  readonly viewer: Viewer;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
  }
}

export const EndSessionsResult = createUnionType({
  name: 'EndSessionsResult',
  description: 'What comes of ending sessions.',
  types: () => [SessionsEnded, NotFound] as const,
});

export const CreateApiTokenResult = createUnionType({
  name: 'CreateApiTokenResult',
  description: 'What comes of making a token.',
  types: () => [ApiTokenCreated, InvalidInput, NotPossible] as const,
});

export const RevokeApiTokenResult = createUnionType({
  name: 'RevokeApiTokenResult',
  description: 'What comes of revoking a token.',
  types: () => [ApiTokenRevoked, NotFound] as const,
});
