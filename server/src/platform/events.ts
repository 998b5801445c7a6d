import { Column, Entity, Index } from 'typeorm';
import type { Write } from './command.js';
import type { RequestContext } from './context.js';
import { IdentifiedRow } from './row.js';
import { statement } from './statement.js';
import type { Tx } from './tx.js';

/**
 * What happened, for ever: written in the transaction of the write it tells of. Signs for open pages, which say nothing
 * else, are kept for some days.
 */
@Entity('domain_event')
@Index('domain_event_order_idx', ['transactionId', 'id'])
@Index('domain_event_topic_idx', ['communityId', 'topic', 'transactionId', 'id'])
@Index('domain_event_sign_idx', ['at'], { where: 'actor_id is null' })
export class DomainEventRow extends IdentifiedRow {
  @Column({ type: 'text' })
  kind!: string;

  /** What subscribers listen to, for example `idea:<id>`; null when nobody watches. */
  @Column({ type: 'text', nullable: true })
  topic!: string | null;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'jsonb' })
  data!: Record<string, unknown>;

  @Column({ type: 'timestamptz' })
  at!: Date;

  /**
   * Number of the transaction that wrote it. With `pg_snapshot_xmin` a reader sees when no older transaction can
   * still add an event before the place it has read to.
   */
  @Column({ type: 'bigint' })
  transactionId!: string;
}

/** A kind of event and the shape of its data, which holds ids and small facts, never words people wrote. */
export interface EventKind<Data extends object> {
  readonly kind: string;
  /** What live subscribers of the event listen to. */
  readonly topic: (data: Data) => string | null;
}

export function defineEvent<Data extends object>(
  kind: string,
  topic: (data: Data) => string | null = () => null,
): EventKind<Data> {
  return { kind, topic };
}

export interface StoredEvent<Data extends object = Record<string, unknown>> {
  id: string;
  communityId: string;
  kind: string;
  actorId: string | null;
  data: Data;
  at: string;
}

/** Does its part of a write in the same transaction: all of it happens or nothing. */
export interface Reaction {
  readonly kind: string;
  readonly react: (write: Write, data: never) => Promise<void>;
}

/** Works on an event after commit, in a job; may be called twice for one event and must then do nothing new. */
export interface Consumer {
  readonly name: string;
  readonly kinds: readonly string[];
  /** Whether anybody waits for such an event; a job that nobody needs is not queued. Asked at every write, so it must be cheap. */
  readonly wanted?: (write: Write, kind: string) => boolean | Promise<boolean>;
  readonly consume: (context: RequestContext, event: StoredEvent) => Promise<void>;
}

export function reactTo<Data extends object>(
  event: EventKind<Data>,
  react: (write: Write, data: Data) => Promise<void>,
): Reaction {
  return { kind: event.kind, react };
}

const insertEvent = statement(
  'events.insert',
  `insert into domain_event (community_id, id, kind, topic, actor_id, data, at, transaction_id)
   values ($1, $2, $3, $4, $5, $6, $7, pg_current_xact_id()::text::bigint)`,
);

/** Who reacts to what, put together once from the list of features. */
export class EventRegistry {
  private readonly reactions = new Map<string, Reaction[]>();
  private readonly consumers = new Map<string, Consumer[]>();

  constructor(reactions: readonly Reaction[], consumers: readonly Consumer[]) {
    for (const reaction of reactions) {
      this.reactions.set(reaction.kind, [...(this.reactions.get(reaction.kind) ?? []), reaction]);
    }
    for (const consumer of consumers) {
      for (const kind of consumer.kinds) {
        this.consumers.set(kind, [...(this.consumers.get(kind) ?? []), consumer]);
      }
    }
  }

  /** The same without work after commit: for filling in a past of which nobody is to be told. */
  withoutConsumers(): EventRegistry {
    return new EventRegistry([...this.reactions.values()].flat(), []);
  }

  /** Writes the event, lets every reaction do its part, and queues a job for each consumer: all in `write.tx`. */
  async append<Data extends object>(write: Write, event: EventKind<Data>, data: Data): Promise<void> {
    const id = write.ids.next();
    await write.tx.rows(insertEvent, [
      write.actor.communityId,
      id,
      event.kind,
      event.topic(data),
      write.actor.memberId,
      JSON.stringify(data),
      write.now,
    ]);
    for (const reaction of this.reactions.get(event.kind) ?? []) {
      await reaction.react(write, data as never);
    }
    for (const consumer of this.consumers.get(event.kind) ?? []) {
      if (consumer.wanted && !(await consumer.wanted(write, event.kind))) {
        continue;
      }
      const stored: StoredEvent<Data> = {
        id,
        communityId: write.actor.communityId,
        kind: event.kind,
        actorId: write.actor.memberId,
        data,
        at: write.now.toISOString(),
      };
      await write.jobs.enqueue(write.tx, consumer.name, stored);
    }
  }
}

const insertForWatchers = statement(
  'events.insert_for_watchers',
  `insert into domain_event (community_id, id, kind, topic, actor_id, data, at, transaction_id)
   select $1, new.id, $2, new.topic, null, '{}'::jsonb, $3, pg_current_xact_id()::text::bigint
   from unnest($4::uuid[], $5::text[]) as new(id, topic)`,
);

/**
 * Tells live subscribers of what a job did. Nothing reacts to such events, no consumer hears of them, and they are
 * forgotten after seven days: an open page that slept for longer is told with the next one.
 */
export async function recordForWatchers(
  tx: Tx,
  told: { communityId: string; kind: string; at: Date; events: readonly { id: string; topic: string }[] },
): Promise<void> {
  await tx.rows(insertForWatchers, [
    told.communityId,
    told.kind,
    told.at,
    told.events.map(({ id }) => id),
    told.events.map(({ topic }) => topic),
  ]);
}
