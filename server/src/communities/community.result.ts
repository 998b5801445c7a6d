import { createUnionType, Field, ObjectType } from 'type-graphql';
import { InvalidInput } from '../platform/problems.js';
import { Community } from './community.type.js';

@ObjectType({ description: 'The community as it is now.', simpleResolvers: true })
export class CommunityChanged {
  @Field(() => Community, { description: 'The community.' })
  readonly community: Community;

  constructor(community: Community) {
    this.community = community;
  }
}

export const ChangeCommunityResult = createUnionType({
  name: 'ChangeCommunityResult',
  description: 'What comes of changing the community.',
  types: () => [CommunityChanged, InvalidInput] as const,
});
