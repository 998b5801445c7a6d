import { Args, Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs, type Connection } from '../platform/paging.js';
import { unreadCount } from './inbox.queries.js';
import { mutesPage } from './mute.queries.js';
import { MuteConnection, type Mute } from './mute.type.js';
import { followsPage } from './subject.queries.js';
import { FollowConnection, type Follow } from './subject.type.js';

@Resolver(() => Viewer)
export class ViewerInboxFields {
  @FieldResolver(() => Int, { description: 'How many notifications they have not read.' })
  async unreadCount(@Ctx() context: RequestContext): Promise<number> {
    return unreadCount(context);
  }

  @FieldResolver(() => FollowConnection, { description: 'What they follow, the last followed first.' })
  async follows(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<Connection<Follow>> {
    return followsPage(context, first, after);
  }

  @FieldResolver(() => MuteConnection, { description: 'What they have muted, the last muted first.' })
  async mutes(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<Connection<Mute>> {
    return mutesPage(context, first, after);
  }
}
