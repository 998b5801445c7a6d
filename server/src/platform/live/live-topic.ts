import words from '../../locales/en/paging.json' with { type: 'json' };
import type { RequestContext } from '../context.js';
import { badInput } from '../errors.js';
import { liveCursor, type LivePlace } from './live.js';
import { decodeCursor } from '../paging.js';
import { statement } from '../statement.js';

/** One piece of news about a topic: something happened after `since`, and all of it up to `cursor` is in. */
export interface LiveNews {
  /** Give it back as `after` to go on from here. */
  cursor: string;
  /** What the subscriber had seen before; null when nothing. */
  since: string | null;
}

interface StandingRow {
  horizon: string;
  transaction_id: string | null;
  id: string | null;
}

// Below the horizon no running transaction can add an event any more (see live.ts).
const standing = statement<StandingRow>(
  'live.standing',
  `select h.horizon::text as horizon, e.transaction_id::text as transaction_id, e.id
   from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon) h
   left join lateral (
     select l.transaction_id, l.id from unnest($2::text[]) as watched(topic) cross join lateral (
       select transaction_id, id from domain_event
       where community_id = $1 and topic = watched.topic and (transaction_id, id) > ($3::bigint, $4::uuid)
         and transaction_id < h.horizon
       order by transaction_id desc, id desc limit 1
     ) l
     order by l.transaction_id desc, l.id desc limit 1
   ) e on true`,
);

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const NOWHERE: LivePlace = { transactionId: '0', id: LAST_ID };

/**
 * News about one topic or several, whichever process wrote it. It begins at once with one that carries a cursor, unless `after`
 * says that nothing was missed; then one comes whenever something happened, at most four a second, however many
 * events that stands for. A slow subscriber gets fewer, never a queue.
 *
 * @throws BAD_USER_INPUT for a cursor that is none of ours.
 */
export function liveTopic(
  context: RequestContext,
  topics: string | readonly string[],
  after?: string | null,
): AsyncIterableIterator<LiveNews> {
  return new TopicNews(context, [topics].flat(), placeOf(after));
}

class TopicNews implements AsyncIterableIterator<LiveNews> {
  private stop: (() => void) | null = null;
  private news: LivePlace | null = null;
  private wake: (() => void) | null = null;
  private ended = false;

  constructor(
    private readonly context: RequestContext,
    private readonly topics: readonly string[],
    private seen: LivePlace | null,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<LiveNews, undefined>> {
    if (!this.stop && !this.ended) {
      await this.begin();
    }
    while (!this.news && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const place = this.news;
    this.news = null;
    if (this.ended || !place) {
      return { done: true, value: undefined };
    }
    const since = this.seen && liveCursor(this.seen);
    this.seen = place;
    return { done: false, value: { cursor: liveCursor(place), since } };
  }

  async return(): Promise<IteratorResult<LiveNews, undefined>> {
    this.ended = true;
    this.stop?.();
    this.wake?.();
    return { done: true, value: undefined };
  }

  private async begin(): Promise<void> {
    const { live, actor, db } = this.context;
    // Listening comes first, so that nothing falls between what is read now and what is told later.
    const stops = this.topics.map((topic) =>
      live.listen(actor.communityId, topic, (place) => this.hear(place)),
    );
    this.stop = () => stops.forEach((stop) => stop());
    try {
      await live.ready();
      const { transactionId, id } = this.seen ?? NOWHERE;
      const row = await db.row(standing, [actor.communityId, this.topics, transactionId, id]);
      this.catchUp(row);
    } catch (error) {
      await this.return();
      throw error;
    }
  }

  private catchUp(row: StandingRow | null): void {
    if (!row) {
      return;
    }
    if (this.seen && BigInt(this.seen.transactionId) >= BigInt(row.horizon)) {
      // A place in another database's history, for example from before a restore: begin anew.
      this.seen = null;
    }
    if (row.transaction_id !== null && row.id !== null) {
      this.hear({ transactionId: row.transaction_id, id: row.id });
    } else if (!this.seen) {
      this.hear({ transactionId: String(BigInt(row.horizon) - 1n), id: LAST_ID });
    }
  }

  private hear(place: LivePlace): void {
    const known = this.news ?? this.seen;
    if (known && !isAfter(place, known)) {
      return;
    }
    this.news = place;
    this.wake?.();
    this.wake = null;
  }
}

function isAfter(place: LivePlace, known: LivePlace): boolean {
  const [left, right] = [BigInt(place.transactionId), BigInt(known.transactionId)];
  return left === right ? place.id > known.id : left > right;
}

function placeOf(cursor: string | null | undefined): LivePlace | null {
  const parts = decodeCursor(cursor, ['string', 'uuid']);
  if (!parts) {
    return null;
  }
  const [transactionId, id] = parts.map(String) as [string, string];
  if (!/^\d{1,18}$/.test(transactionId)) {
    throw badInput(words.cursor);
  }
  return { transactionId, id };
}

/** The place a cursor stands for, as values for a comparison with `(transaction_id, id)`. @throws BAD_USER_INPUT */
export function placeOfCursor(cursor: string): LivePlace {
  return placeOf(cursor) ?? NOWHERE;
}
