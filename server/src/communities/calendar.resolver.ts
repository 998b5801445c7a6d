import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../platform/access.js';
import { answerWith, runCommand } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import type { Problem } from '../platform/problems.js';
import { updateCalendar } from './calendar.commands.js';
import { calendarOf } from './calendar.queries.js';
import { CommunityCalendar, UpdateCalendarInput } from './calendar.type.js';
import { forgetCommunities } from './community.cache.js';
import { communityOf } from './community.queries.js';
import { ChangeCommunityResult, CommunityChanged } from './community.result.js';
import { Community } from './community.type.js';

@Resolver(() => Community)
export class CalendarResolver {
  @FieldResolver(() => CommunityCalendar, { description: 'When the team works.' })
  async calendar(@Root() { id }: Community, @Ctx() { db }: RequestContext): Promise<CommunityCalendar> {
    return calendarOf(db, id);
  }

  @Access('community:administer')
  @Mutation(() => ChangeCommunityResult, {
    description: 'Says on which days the team works. For admins. What is due already stays due when it was.',
  })
  async updateCalendar(
    @Ctx() context: RequestContext,
    @Arg('input', () => UpdateCalendarInput, { description: 'All of it, as it shall be.' })
    input: UpdateCalendarInput,
  ): Promise<CommunityChanged | Problem> {
    const outcome = await runCommand(context, updateCalendar, input);
    forgetCommunities(context.db);
    return answerWith(outcome, async () => new CommunityChanged(await communityOf(context)));
  }
}
