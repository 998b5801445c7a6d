import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { attentionById } from '../indicators/indicator.module.js';
import { Member, memberById } from '../members/member.module.js';
import { Access } from '../platform/access.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { PageArgs, type Connection } from '../platform/paging.js';
import type { Problem } from '../platform/problems.js';
import { markAllRead, markRead } from './inbox.commands.js';
import { factsOfNotification, inboxPage, unreadCount } from './inbox.queries.js';
import { placeOf } from './notice.facts.js';
import { InboxChanged, MarkReadResult, Notification, NotificationConnection } from './notification.type.js';
import { pathOf, subjectOf } from './subject.queries.js';
import { NotificationSubject } from './subject.type.js';

/** Faces beside a notification; its count says how many more there are. */
const ACTORS_SHOWN = 5;

/** Whoever tells a story, by no more than the name they agreed to: nothing leads from it to who they are. */
function tellerUnknown(id: string, name: string): Member {
  return Object.assign(new Member(), { id, name, role: 'CUSTOMER', title: null, hasLeft: true });
}

@Resolver(() => Notification)
export class InboxResolver {
  @Access('inbox:own')
  @Query(() => NotificationConnection, { description: 'What concerns the viewer, the newest first.' })
  async inbox(
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('unreadOnly', () => Boolean, {
      defaultValue: false,
      description: 'Whether to leave out what was read.',
    })
    unreadOnly: boolean,
  ): Promise<Connection<Notification>> {
    return inboxPage(context, page, unreadOnly);
  }

  @Access('inbox:mark')
  @Mutation(() => MarkReadResult, { description: "Marks some of the viewer's notifications as read." })
  async markRead(
    @Ctx() context: RequestContext,
    @Arg('notificationIds', () => [ID], { description: 'Which; at most 100.' }) notificationIds: string[],
  ): Promise<InboxChanged | Problem> {
    return this.changed(context, await runCommand(context, markRead, { notificationIds }));
  }

  @Access('inbox:mark')
  @Mutation(() => MarkReadResult, { description: "Marks all of the viewer's notifications as read." })
  async markAllRead(@Ctx() context: RequestContext): Promise<InboxChanged | Problem> {
    return this.changed(context, await runCommand(context, markAllRead, {}));
  }

  @FieldResolver(() => NotificationSubject, { description: 'Where it happened, or what asks for a look.' })
  async subject(
    @Root() { id, threadId }: Notification,
    @Ctx() context: RequestContext,
  ): Promise<NotificationSubject> {
    if (threadId) return subjectOf(context, threadId);
    const { detailId } = await factsOfNotification(context, id);
    return attentionById(context, detailId ?? '');
  }

  @FieldResolver(() => [Member], { description: 'Who did it, the latest first; at most five.' })
  async actors(@Root() { id }: Notification, @Ctx() context: RequestContext): Promise<Member[]> {
    const { actorIds, teller } = await factsOfNotification(context, id);
    if (teller !== null) {
      return [tellerUnknown(id, teller)];
    }
    return Promise.all(actorIds.slice(0, ACTORS_SHOWN).map((actorId) => memberById(context, actorId)));
  }

  @FieldResolver(() => Int, { description: 'How often it happened.' })
  async count(@Root() { id }: Notification, @Ctx() context: RequestContext): Promise<number> {
    return (await factsOfNotification(context, id)).count;
  }

  @FieldResolver(() => String, { description: 'The first words of the latest, without markup.' })
  async excerpt(@Root() { id }: Notification, @Ctx() context: RequestContext): Promise<string> {
    return (await factsOfNotification(context, id)).excerpt;
  }

  @FieldResolver(() => String, {
    description:
      'Path of the latest comment or answer itself, for example `/ideas/214-a-title#comment-<id>`.',
  })
  async path(@Root() { id, threadId }: Notification, @Ctx() context: RequestContext): Promise<string> {
    const facts = await factsOfNotification(context, id);
    const page = threadId ? pathOf(await subjectOf(context, threadId)) : '';
    return placeOf(page, facts, facts.kind);
  }

  private async changed(
    context: RequestContext,
    outcome: { marked: number } | Problem,
  ): Promise<InboxChanged | Problem> {
    return answerWith(outcome, async () =>
      Object.assign(new InboxChanged(), { unreadCount: await unreadCount(context) }),
    );
  }
}

@Resolver(() => NotificationConnection)
export class NotificationConnectionFields {
  @FieldResolver(() => Int, { description: 'How many notifications the viewer has not read, on all pages.' })
  async unreadCount(@Ctx() context: RequestContext): Promise<number> {
    return unreadCount(context);
  }
}
