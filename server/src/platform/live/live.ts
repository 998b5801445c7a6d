import type { Database } from '../database.js';
import { statement } from '../statement.js';
import { encodeCursor } from '../paging.js';

interface TailRow {
  id: string;
  topic: string | null;
  community_id: string;
  transaction_id: string;
}

/** Where the tail has read to: nothing before it can still appear. */
export interface LivePlace {
  transactionId: string;
  id: string;
}

const tailStart = statement<{ place: string }>(
  'live.start',
  `select pg_snapshot_xmin(pg_current_snapshot())::text as place`,
);

// Events become visible in commit order, not in the order of their ids. Below the oldest transaction that still
// runs nothing can be added any more, so reading up to there misses none.
const tailNext = statement<TailRow>(
  'live.next',
  `select id, topic, community_id, transaction_id::text as transaction_id
   from domain_event
   where (transaction_id, id) > ($1::bigint, $2::uuid)
     and transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
   order by transaction_id, id limit 1000`,
);

const NIL = '00000000-0000-0000-0000-000000000000';
const ALL = '*';

type Listener = (place: LivePlace, topic: string, communityId: string) => void;

/**
 * Tells this process of committed events, whichever process wrote them, by reading the event table a few times a
 * second while somebody listens. That is also the coalescing: one thing changes at most four times a second for
 * its watchers.
 */
export class LiveTail {
  private readonly listeners = new Map<string, Set<Listener>>();
  private place: LivePlace | null = null;
  private timer: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;
  private starting: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly db: Database,
    private readonly onError: (error: unknown) => void,
    private readonly everyMs = 250,
  ) {}

  /** Calls back for each batch in which the topic occurred, once; `*` stands for every topic. */
  listen(communityId: string, topic: string, listener: Listener): () => void {
    const key = topic === ALL ? ALL : `${communityId} ${topic}`;
    const present = this.listeners.get(key) ?? new Set();
    present.add(listener);
    this.listeners.set(key, present);
    this.schedule();
    return () => {
      present.delete(listener);
      if (present.size === 0) {
        this.listeners.delete(key);
      }
    };
  }

  /** Calls back for everything, for caches. */
  listenToAll(listener: Listener): () => void {
    return this.listen('', ALL, listener);
  }

  /** Tells caches at once of a write of this process; other processes read of it a moment later. */
  wroteHere(communityId: string): void {
    this.listeners
      .get(ALL)
      ?.forEach((listener) => listener({ transactionId: '0', id: NIL }, '', communityId));
  }

  /** Resolves when whatever is committed from now on will reach those who already listen. */
  async ready(): Promise<void> {
    this.starting ??= this.start().finally(() => {
      this.starting = null;
    });
    await this.starting;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) {
      clearTimeout(this.timer);
    }
    await this.reading;
  }

  private schedule(): void {
    if (this.listeners.size === 0) {
      // What happens while nobody listens is nobody's news: the next listener starts afresh.
      this.place = null;
    }
    if (this.timer || this.reading || this.closed || this.listeners.size === 0) {
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = null;
      this.reading = this.read()
        .catch(this.onError)
        .finally(() => {
          this.reading = null;
          this.schedule();
        });
    }, this.everyMs);
  }

  private async start(): Promise<void> {
    if (this.place) {
      return;
    }
    const start = await this.db.row(tailStart);
    // One step back: a write that began before the first listener came may commit after it.
    this.place ??= { transactionId: String(BigInt(start?.place ?? '0') - 1n), id: NIL };
  }

  private async read(): Promise<void> {
    await this.ready();
    if (!this.place) {
      return;
    }
    const rows = await this.db.rows(tailNext, [this.place.transactionId, this.place.id]);
    if (rows.length > 0) {
      // Before anybody hears of it: what is made for a cache from now on would outlive an older copy by far.
      this.db.kept.forgetAll();
    }
    const last = new Map<string, TailRow>();
    for (const row of rows) {
      this.place = { transactionId: row.transaction_id, id: row.id };
      // What nobody watches by topic still changes what caches hold.
      last.set(`${row.community_id} ${row.topic ?? ''}`, row);
    }
    for (const [key, row] of last) {
      const place = { transactionId: row.transaction_id, id: row.id };
      for (const listener of [...(this.listeners.get(key) ?? []), ...(this.listeners.get(ALL) ?? [])]) {
        listener(place, row.topic ?? '', row.community_id);
      }
    }
  }
}

/** A place as a cursor for subscribers. */
export function liveCursor(place: LivePlace): string {
  return encodeCursor([place.transactionId, place.id]);
}
