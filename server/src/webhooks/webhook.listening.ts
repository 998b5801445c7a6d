import type { DeliveryKind, WebhookKind } from '@rapport/shared/vocabulary';
import type { Write } from '../platform/command.js';
import type { Database } from '../platform/database.js';
import type { KeptRead } from '../platform/kept.js';
import { statement } from '../platform/statement.js';
import { WebhookEntity } from './webhook.entity.js';

/** A webhook that is on, as far as making deliveries goes. */
export interface Listener {
  id: string;
  kinds: WebhookKind[];
  spaceIds: string[] | null;
  includesClosed: boolean;
  /** It hears of what happens from then on. */
  createdAt: Date;
}

const listening = statement<Listener>(
  'places.webhooks_listening',
  `select id, kinds, space_ids as "spaceIds", includes_closed as "includesClosed", created_at as "createdAt"
   from webhook where community_id = $1 and disabled_at is null order by id`,
);

/** Every write asks whether anybody listens; most communities have nobody. */
const LISTENERS: KeptRead<Listener[]> = {
  name: 'webhooks',
  from: [WebhookEntity],
  read: (db, communityId) => db.rows(listening, [communityId]),
};

/** Whether a webhook that is on hears of one of these kinds; from memory, and at most a second old. */
export async function anybodyListens(
  { db, tx, actor: { communityId } }: Pick<Write, 'db' | 'tx' | 'actor'>,
  kind: DeliveryKind,
): Promise<boolean> {
  const listeners = await db.kept.inside(LISTENERS, communityId, () => tx.rows(listening, [communityId]));
  return listeners.some(({ kinds }) => kinds.some((one) => one === kind));
}

/** Those who listen now, from the database. */
export async function listenersTo(db: Database, communityId: string, kind: WebhookKind): Promise<Listener[]> {
  const all = await db.rows(listening, [communityId]);
  return all.filter(({ kinds }) => kinds.includes(kind));
}
