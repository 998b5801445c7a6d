import type { LiveTail } from './live/live.js';

interface Kept<Value> {
  value: Value;
  /** Bytes, about. */
  size: number;
  until: number;
}

/** Something made for visitors, and whether others may be given the same. */
export interface Made<Value> {
  value: Value;
  keep: boolean;
}

interface Room {
  bytes: number;
  one: number;
}

const MOST = 500;
/** Bytes kept in all, and of one value: visitors choose what is kept, by what they ask for. */
const ROOM: Room = { bytes: 32 * 1024 * 1024, one: 1024 * 1024 };
/** Milliseconds anything lives at most. Events drop it sooner; this is the net below them. */
const LIFE = 10_000;

/**
 * What somebody who has not signed in is shown: the same for all of them. All of a community's is dropped as soon as
 * anything happens in it, in whichever process; what two ask for at the same time is made once.
 */
export class VisitorCache<Value> {
  private readonly kept = new Map<string, Kept<Value>>();
  private readonly coming = new Map<string, Promise<Value>>();
  private changes = 0;
  private bytes = 0;
  private readonly stop: () => void;

  /** @param sizeOf bytes that keeping a value takes, about. */
  constructor(
    live: Pick<LiveTail, 'listenToAll'>,
    private readonly sizeOf: (value: Value) => number,
    private readonly room: Room = ROOM,
  ) {
    this.stop = live.listenToAll((_place, _topic, communityId) => this.drop(communityId));
  }

  /** What is kept under a key, or made now. */
  async get(communityId: string, key: string, make: () => Promise<Made<Value>>): Promise<Value> {
    const present = this.peek(communityId, key);
    if (present !== undefined) {
      return present;
    }
    const full = `${communityId} ${key}`;
    const coming = this.coming.get(full);
    if (coming) {
      return coming;
    }
    const making = this.make(communityId, key, make).finally(() => {
      if (this.coming.get(full) === making) {
        this.coming.delete(full);
      }
    });
    this.coming.set(full, making);
    return making;
  }

  /** What is kept under a key, or undefined. */
  peek(communityId: string, key: string): Value | undefined {
    const present = this.kept.get(`${communityId} ${key}`);
    // A monotonic clock: this is about the age of a copy, not about a moment anybody reads.
    return present && present.until > performance.now() ? present.value : undefined;
  }

  /** To be asked before something is made, and given to `keep` with it. */
  moment(): number {
    return this.changes;
  }

  /** Keeps it, unless something has changed since that moment: it may not be in it. */
  keep(communityId: string, key: string, value: Value, moment: number): void {
    const size = this.sizeOf(value);
    if (moment !== this.changes || size > this.room.one) {
      return;
    }
    const full = `${communityId} ${key}`;
    this.forget(full);
    this.kept.set(full, { value, size, until: performance.now() + LIFE });
    this.bytes += size;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST && this.bytes <= this.room.bytes) {
        break;
      }
      this.forget(oldest);
    }
  }

  /** Forgets everything of a community. */
  drop(communityId: string): void {
    this.changes += 1;
    for (const key of [...this.kept.keys(), ...this.coming.keys()]) {
      if (key.startsWith(`${communityId} `)) {
        this.forget(key);
        this.coming.delete(key);
      }
    }
  }

  close(): void {
    this.stop();
  }

  private forget(key: string): void {
    this.bytes -= this.kept.get(key)?.size ?? 0;
    this.kept.delete(key);
  }

  private async make(communityId: string, key: string, make: () => Promise<Made<Value>>): Promise<Value> {
    const moment = this.moment();
    const { value, keep } = await make();
    if (keep) {
      this.keep(communityId, key, value, moment);
    }
    return value;
  }
}
