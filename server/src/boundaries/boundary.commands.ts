import { setBoundariesInput } from '@rapport/shared/inputs/remembering';
import { CONTACT_TOPICS } from '@rapport/shared/remembering';
import { command } from '../platform/command.js';
import { statement } from '../platform/statement.js';

const put = statement(
  'boundaries.put',
  `insert into contact_boundary (community_id, member_id, closed_topics, hours_from, hours_until, time_zone, channel,
     note, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (community_id, member_id) do update set closed_topics = excluded.closed_topics,
     hours_from = excluded.hours_from, hours_until = excluded.hours_until, time_zone = excluded.time_zone,
     channel = excluded.channel, note = excluded.note, updated_at = excluded.updated_at`,
);

/** A member says what they may be asked in person, when and how (practice 3.6). Nobody is told of it. */
export const setBoundaries = command({
  name: 'setBoundaries',
  action: 'journey:own',
  input: setBoundariesInput,
  async run(write, { topics, hoursFrom, hoursUntil, timeZone, channel, note }) {
    const { communityId, memberId } = write.actor;
    const closed = CONTACT_TOPICS.filter((topic) => !topics.includes(topic));
    const values = [communityId, memberId, closed, hoursFrom, hoursUntil, timeZone, channel, note, write.now];
    await write.tx.rows(put, values);
    return { memberId };
  },
});
