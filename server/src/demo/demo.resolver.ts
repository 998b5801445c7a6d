import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../communities/community.module.js';
import { Member, memberById } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { demoSignIns } from './demo.queries.js';

@Resolver(() => Community)
export class DemoResolver {
  @FieldResolver(() => [Member], {
    description: 'Demo only: people one can sign in as by one click. Empty everywhere else.',
  })
  async demoMembers(@Root() community: Community, @Ctx() context: RequestContext): Promise<Member[]> {
    if (!community.demo) {
      return [];
    }
    const people = await demoSignIns(context.db, community.id);
    return Promise.all(people.map(({ id }) => memberById(context, id)));
  }
}
