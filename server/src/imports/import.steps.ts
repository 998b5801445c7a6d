import type { Services } from '../platform/context.js';
import { sqlState } from '../platform/errors.js';
import type { Tx } from '../platform/tx.js';
import { rememberItems, type NewItem } from './import.items.js';
import type { ImportItemKind } from './import.entity.js';
import type { KnownItems } from './import.queries.js';

/** Serialisation failure, deadlock, waiting too long for a lock. */
const TAKEN_AGAIN = new Set(['40001', '40P01', '55P03']);
const ATTEMPTS = 5;

/** Where an import writes. */
export interface ImportPlace {
  communityId: string;
  importId: string;
  spaceId: string;
}

/** The short transactions of one import, and what is known of its source so far. */
export class ImportSteps {
  readonly importedAt: Date;

  constructor(
    readonly services: Services,
    readonly place: ImportPlace,
    /** Grows as things are written. */
    readonly known: KnownItems,
    /** Told how many rows more are written. */
    readonly onRows: (count: number) => void,
  ) {
    this.importedAt = services.clock.now();
  }

  /** One transaction; taken again when it met somebody else's write, which is nobody's fault. */
  async step(write: (tx: Tx) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.services.db.transaction(write);
        return;
      } catch (error) {
        if (attempt === ATTEMPTS || !TAKEN_AGAIN.has(sqlState(error) ?? '')) {
          throw error;
        }
      }
    }
  }

  /** Writes all of something, so many in each transaction. */
  async inSteps<One>(
    all: readonly One[],
    most: number,
    write: (tx: Tx, some: readonly One[]) => Promise<void>,
  ): Promise<void> {
    for (let from = 0; from < all.length; from += most) {
      const some = all.slice(from, from + most);
      await this.step((tx) => write(tx, some));
      this.onRows(some.length);
    }
  }

  /** Remembers what a transaction writes, so that it is not written again. */
  async remember(tx: Tx, kind: ImportItemKind, items: readonly NewItem[]): Promise<void> {
    const { communityId, importId } = this.place;
    await rememberItems(tx, { communityId, importId, kind }, items);
  }
}

/** The id a key stands for. @throws when a plan names what it does not hold, which is a defect. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) {
    throw new Error(`The plan names ${key}, which it does not hold.`);
  }
  return id;
}
