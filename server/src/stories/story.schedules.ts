import { CONSENT_ENDING_DAYS } from '@rapport/shared/limits';
import type { ConsentUse } from '@rapport/shared/telling';
import type { Role } from '@rapport/shared/vocabulary';
import { writeAs } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import { takeDue } from '../platform/due-rows.js';
import type { Schedule } from '../platform/jobs.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { concern } from '../threads/thread.module.js';
import { StoryConsentEntity, type ConsentPart } from './consent.entity.js';
import { storyChanged, storyWithdrawn } from './story.events.js';
import type { StoryInside } from './story.inside.js';
import { settleSeal } from './story.writes.js';

/** Done by one transaction, so that none is long and a stop loses little. */
const AT_ONCE = 50;

interface Due {
  communityId: string;
  id: string;
  memberId: string;
  role: Role;
  part: ConsentPart;
  use: ConsentUse;
  storyId: string;
  threadId: string;
  state: StoryInside['state'];
  reviewerId: string | null;
}

const DAY = `($1::timestamptz at time zone y.time_zone)::date`;
// Its own row is locked and looked at again, so that a worker that comes second finds nothing due.
const due = (name: string, where: string) =>
  statement<Due>(
    name,
    `select k.community_id as "communityId", k.id, k.member_id as "memberId", m.role, k.part, k.use, st.id as "storyId",
       st.thread_id as "threadId", st.state, st.reviewer_id as "reviewerId"
     from story_consent k
     join community y on y.id = k.community_id
     join story st on st.community_id = k.community_id and st.id = k.story_id
     join member m on m.community_id = k.community_id and m.id = k.member_id
     where k.ended_at is null and ${where}
     order by k.until, k.id limit ${AT_ONCE} for no key update of k skip locked`,
  );
const over = due('stories.over', `k.until < ${DAY}`);
const ending = due(
  'stories.ending',
  `k.told_at is null and st.state = 'PUBLISHED' and k.until >= ${DAY} and k.until - ${CONSENT_ENDING_DAYS} <= ${DAY}
     and (k.given_at at time zone y.time_zone)::date < k.until - ${CONSENT_ENDING_DAYS}`,
);

async function end(services: Services, tx: Tx, one: Due): Promise<void> {
  const { communityId, id, memberId, role, part, use, storyId, threadId, state } = one;
  const write = writeAs(services, tx, communityId, memberId, role);
  const ended = { endedAt: write.now, endedBy: 'EXPIRY' as const };
  await tx.update(StoryConsentEntity, { communityId, id }, ended);
  await settleSeal(write, { id: storyId, threadId, state });
  const hides = part === 'STORY' && use === 'SITE' && state === 'PUBLISHED';
  await write.emit(hides ? storyWithdrawn : storyChanged, { storyId, threadId });
}

/**
 * Ends consents whose last day is over. Nobody reads by them from that midnight on (`consentHolds`); this closes what
 * hangs on the thread, such as search and comments, within a minute.
 */
export const endConsentsThatAreOver: Schedule = {
  name: 'stories.over',
  everySeconds: 30,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const rows = await tx.rows(over, [services.clock.now()]);
      for (const one of rows) {
        await end(services, tx, one);
      }
      return rows.length;
    }),
};

const somebody = statement<{ id: string; role: Role }>(
  'stories.who_says_it_ends',
  `select id, role from member where community_id = $1 and left_at is null and id <> $2 and role <> 'CUSTOMER'
   order by id is distinct from $3::uuid, role <> 'ADMIN', id limit 1`,
);

async function tell(services: Services, tx: Tx, one: Due): Promise<void> {
  const { communityId, id, memberId, storyId, threadId, reviewerId } = one;
  await tx.update(StoryConsentEntity, { communityId, id }, { toldAt: services.clock.now() });
  const by = await tx.row(somebody, [communityId, memberId, reviewerId]);
  if (by) {
    await concern(writeAs(services, tx, communityId, by.id, by.role), {
      threadId,
      kind: 'STORY_ENDING',
      who: [{ memberId, reason: 'AUTHOR' }],
      detailId: storyId,
    });
  }
}

/** Tells the giver of a consent, once, that it ends in two weeks or sooner; nothing is needed of them. */
export const tellOfEndingConsents: Schedule = {
  name: 'stories.ending',
  everySeconds: 600,
  run: (services) =>
    takeDue(services, AT_ONCE, async (tx) => {
      const rows = await tx.rows(ending, [services.clock.now()]);
      for (const one of rows) {
        await tell(services, tx, one);
      }
      return rows.length;
    }),
};
