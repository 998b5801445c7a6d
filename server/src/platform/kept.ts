import type { Database } from './database.js';

type EntityClass = abstract new () => object;

/**
 * Milliseconds a value is kept, and so the time for which another process may go on showing what was there before.
 * At a thousand requests a second one statement a second stands for all of them.
 */
const KEPT_MS = 1_000;
/** Communities of one process are few; this bounds what tests leave behind. */
const MOST = 500;

/** Something small that nearly every request reads and that changes a few times a year, such as the list of spaces. */
export interface KeptRead<Value> {
  readonly name: string;
  /** Tables it is read from. */
  readonly from: readonly EntityClass[];
  readonly read: (db: Database, communityId: string) => Promise<Value>;
}

interface Kept {
  value: unknown;
  /** Set as long as the value is on its way. */
  coming: Promise<unknown> | null;
  until: number;
  from: readonly EntityClass[];
}

/**
 * What a process remembers of its database for a second. A write to one of the tables through a transaction of the
 * same process makes it forget at commit, so that whoever wrote reads their own write.
 */
export class KeptReads {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly db: Database) {}

  /** The value: at once when it is there, which spares a list of ideas hundreds of promises. */
  get<Value>(definition: KeptRead<Value>, communityId: string): Value | Promise<Value> {
    const key = `${definition.name} ${communityId}`;
    const present = this.kept.get(key);
    // A monotonic clock: this is about the age of a copy, not about a moment anybody reads.
    if (present && present.until > performance.now()) {
      return (present.coming ?? present.value) as Value | Promise<Value>;
    }
    return this.read(definition, key, communityId);
  }

  /**
   * The value as a write sees it: from memory, or read by the write itself. A write that holds a connection must not
   * wait for another: with as many of them as there are connections all would wait for each other.
   */
  async inside<Value>(
    definition: KeptRead<Value>,
    communityId: string,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const key = `${definition.name} ${communityId}`;
    const present = this.kept.get(key);
    if (present && !present.coming && present.until > performance.now()) {
      return present.value as Value;
    }
    const value = await read();
    const until = performance.now() + KEPT_MS;
    this.kept.set(key, { value, coming: null, until, from: definition.from });
    return value;
  }

  /** Forgets what was read from any of these tables; what is on its way is not given to those who ask from now on. */
  forget(tables: ReadonlySet<EntityClass>): void {
    for (const [key, { from }] of this.kept) {
      if (from.some((table) => tables.has(table))) {
        this.kept.delete(key);
      }
    }
  }

  /** Forgets everything: another process has written, and only the database knows what. */
  forgetAll(): void {
    this.kept.clear();
  }

  private read<Value>(definition: KeptRead<Value>, key: string, communityId: string): Promise<Value> {
    if (this.kept.size >= MOST) {
      this.kept.clear();
    }
    const coming = definition.read(this.db, communityId);
    const entry: Kept = {
      value: undefined,
      coming,
      until: performance.now() + KEPT_MS,
      from: definition.from,
    };
    this.kept.set(key, entry);
    const drop = (): void => {
      if (this.kept.get(key) === entry) {
        this.kept.delete(key);
      }
    };
    // Neither an empty database nor one that does not answer is worth remembering.
    coming.then((value) => (value === null ? drop() : Object.assign(entry, { value, coming: null })), drop);
    return coming;
  }
}
