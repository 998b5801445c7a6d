import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ideaMarks } from '../hand-overs/hand-over.module.js';
import { Idea } from '../ideas/idea.module.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { THREAD_VISIBLE, threadScope } from '../threads/thread.module.js';
import { asMeetings, MEETING_COLUMNS, MEETING_FROM, type MeetingRow } from './meeting.columns.js';
import { Meeting } from './meeting.type.js';

type Row = MeetingRow & { ideaId: string };

const coming = statement<Row>(
  'meetings.coming_of_ideas',
  `select distinct on (x.idea_id) x.idea_id as "ideaId", ${MEETING_COLUMNS}
   ${MEETING_FROM} join meeting_idea x on x.community_id = e.community_id and x.meeting_id = e.id
   where ${THREAD_VISIBLE} and x.idea_id = any($5::uuid[]) and e.ends_at > $6 and e.called_off_at is null
     and e.closed_at is null and t.withdrawn_at is null
   order by x.idea_id, e.starts_at, e.id`,
);

const meetingOfIdea = defineLoader<Meeting | null>(
  'meetingOfIdea',
  async (context, ids) => {
    const values = [...threadScope(context.actor), ids, context.clock.now()];
    const meetings = await asMeetings(context, await context.db.rows(coming, values));
    return new Map(meetings.map((meeting) => [(meeting as Meeting & Row).ideaId, meeting]));
  },
  null,
);

/** What meetings add to the types of the features below. */
@Resolver(() => Idea)
export class IdeaMeetingFields {
  @FieldResolver(() => Meeting, {
    nullable: true,
    description:
      'The next meeting about it: a test one can help with, an interview. Null when none is announced.',
  })
  async meeting(@Root() { id }: Idea, @Ctx() context: RequestContext): Promise<Meeting | null> {
    const { meeting } = await context.loaders.load(context, ideaMarks, id);
    return meeting ? context.loaders.load(context, meetingOfIdea, id) : null;
  }
}
