import { CONTACT_TOPICS, type ContactTopic } from '@rapport/shared/remembering';
import { isStaff } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { Boundaries } from './boundary.type.js';

interface Row extends Omit<Boundaries, 'topics'> {
  closedTopics: ContactTopic[];
}

// A customer's are for themselves and the team, who would ask; somebody of the team shows theirs to all (practice 3.6).
const byMember = statement<Row>(
  'boundaries.by_member',
  `select b.member_id as id, b.closed_topics as "closedTopics", b.hours_from as "hoursFrom",
     b.hours_until as "hoursUntil", b.time_zone as "timeZone", b.channel, b.note, b.updated_at as "updatedAt"
   from contact_boundary b join member m on m.community_id = b.community_id and m.id = b.member_id
   where b.community_id = $1 and b.member_id = any($2::uuid[]) and m.left_at is null
     and (b.member_id = $3::uuid or $4::boolean or m.role in ('STAFF', 'ADMIN'))`,
);

const boundariesByMember = defineLoader<Boundaries | null>(
  'boundaries',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(byMember, [actor.communityId, ids, actor.memberId, isStaff(actor)]);
    return new Map(
      rows.map(({ closedTopics, ...row }) => {
        const topics = CONTACT_TOPICS.filter((topic) => !closedTopics.includes(topic));
        return [row.id, Object.assign(new Boundaries(), row, { topics })];
      }),
    );
  },
  null,
);

/** The boundaries that a member has set and the caller may see; null otherwise. */
export async function findBoundaries(context: RequestContext, memberId: string): Promise<Boundaries | null> {
  return context.loaders.load(context, boundariesByMember, memberId);
}

/** The caller's own, which are wide open until they set them. */
export async function ownBoundaries(context: RequestContext): Promise<Boundaries> {
  const { memberId } = context.actor;
  const present = memberId && (await findBoundaries(context, memberId));
  return (
    present ||
    Object.assign(new Boundaries(), {
      id: memberId,
      topics: [...CONTACT_TOPICS],
      hoursFrom: null,
      hoursUntil: null,
      timeZone: null,
      channel: 'MAIL',
      note: null,
      updatedAt: null,
    })
  );
}
