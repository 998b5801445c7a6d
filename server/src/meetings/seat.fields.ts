import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Viewer } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { Space, spacesOf } from '../spaces/space.module.js';

const joined = statement<{ spaceId: string }>(
  'meetings.joined_tests',
  'select space_id as "spaceId" from space_tester where community_id = $1 and member_id = $2',
);
const linked = statement<{ createdAt: Date }>(
  'meetings.calendar_link',
  'select created_at as "createdAt" from calendar_link where community_id = $1 and member_id = $2',
);

/** By member, so that a page of spaces asks once. */
const testsOf = defineLoader<ReadonlySet<string>>(
  'testsOfMember',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(joined, [actor.communityId, actor.memberId]);
    const spaceIds = new Set(rows.map(({ spaceId }) => spaceId));
    return new Map(ids.map((id) => [id, spaceIds]));
  },
  new Set<string>(),
);

async function ownTests(context: RequestContext): Promise<ReadonlySet<string>> {
  const { memberId } = context.actor;
  return memberId ? context.loaders.load(context, testsOf, memberId) : new Set<string>();
}

@Resolver(() => Space)
export class SpaceTestFields {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer hears of tests in it.' })
  async viewerJoinsTests(@Root() { id }: Space, @Ctx() context: RequestContext): Promise<boolean> {
    return (await ownTests(context)).has(id);
  }
}

@Resolver(() => Viewer)
export class ViewerMeetingFields {
  @FieldResolver(() => [Space], { description: 'Spaces whose tests the viewer hears of.' })
  async tests(@Ctx() context: RequestContext): Promise<Space[]> {
    const ids = await ownTests(context);
    return (await spacesOf(context)).filter(({ id }) => ids.has(id));
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When the address of the calendar of the viewer was made; null when there is none.',
  })
  async calendarLinkedAt(@Ctx() { db, actor }: RequestContext): Promise<Date | null> {
    return (await db.row(linked, [actor.communityId, actor.memberId]))?.createdAt ?? null;
  }
}
