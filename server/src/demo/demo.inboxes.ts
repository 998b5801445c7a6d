import { filePast } from '../inbox/inbox.module.js';
import type { RequestContext, Services } from '../platform/context.js';
import type { StoredEvent } from '../platform/events.js';
import { Loaders } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import { demoSignIns } from './demo.queries.js';

const DAY = 86_400_000;
/** How far back the inboxes go, and until when they have been read, in days before now. */
const SINCE = 14;
const READ = 3.3;

const recentEvents = statement<StoredEvent & { actorId: string; moment: Date }>(
  'demo.recent_events',
  `select id, community_id as "communityId", kind, actor_id as "actorId", data, at as moment from domain_event
   where community_id = $1 and at > $2 and actor_id is not null
     and kind in ('commentPosted', 'ideaAnswered', 'ideaPosted', 'conversationStarted',
       'outcomePublished')
   order by at, id`,
);

// What everybody of the demo was told of how things ended: the indicator of closed loops is made of it.
const endings = statement<StoredEvent & { actorId: string; moment: Date }>(
  'demo.endings',
  `select id, community_id as "communityId", kind, actor_id as "actorId", data, at as moment from domain_event
   where community_id = $1 and actor_id is not null and kind in ('ideaAnswered', 'outcomePublished')
   order by at, id`,
);
const everybody = statement<{ id: string }>(
  'demo.everybody',
  'select id from member where community_id = $1',
);

const handedOver = statement<StoredEvent & { actorId: string; moment: Date }>(
  'demo.handed_over',
  `select id, community_id as "communityId", kind, actor_id as "actorId", data, at as moment from domain_event
   where community_id = $1 and kind = 'attentionHandedOver'`,
);

const contextOf = (services: Services, communityId: string): RequestContext => ({
  ...services,
  actor: { kind: 'anonymous', communityId, memberId: null, role: null },
  loaders: new Loaders(),
  requestId: 'demo',
  ip: '',
});

/** Tells who got it from somebody else of what an indicator asks. */
export async function tellOfAttention(services: Services, communityId: string): Promise<void> {
  const rows = await services.db.rows(handedOver, [communityId]);
  const events = rows.map(({ moment, ...event }) => ({ ...event, at: moment.toISOString() }));
  const people = events.map(({ data }) => String(data['toId']));
  await filePast(contextOf(services, communityId), events, people, new Date(0));
}

/** Gives the people one can sign in as an inbox with something unread in it. */
export async function fillInboxes(services: Services, communityId: string): Promise<void> {
  const now = services.clock.now().getTime();
  const context = contextOf(services, communityId);
  const rows = await services.db.rows(recentEvents, [communityId, new Date(now - SINCE * DAY)]);
  const events = rows.map(({ moment, ...event }) => ({ ...event, at: moment.toISOString() }));
  const members = (await demoSignIns(services.db, communityId)).map(({ id }) => id);
  await filePast(context, events, members, new Date(now - READ * DAY));
  const told = (await services.db.rows(endings, [communityId])).map(({ moment, ...event }) => ({
    ...event,
    at: moment.toISOString(),
  }));
  const all = (await services.db.rows(everybody, [communityId])).map(({ id }) => id);
  const since = new Date(now - SINCE * DAY);
  const isOld = ({ at }: StoredEvent): boolean => at < since.toISOString();
  await filePast(context, told.filter(isOld), all, since);
  const others = all.filter((id) => !members.includes(id));
  await filePast(
    context,
    told.filter((event) => !isOld(event)),
    others,
    new Date(now),
  );
}
