import type { LiveTail } from '../platform/live.js';

interface Kept<Page> {
  page: Page;
  until: number;
}

/** A page, and whether others may be shown the same. */
export interface Made<Page> {
  page: Page;
  keep: boolean;
}

const MOST = 500;
/** Milliseconds a page lives at most. Events drop it sooner; this is the net below them. */
const LIFE = 10_000;

/**
 * Pages as somebody who has not signed in sees them. All of a community's are dropped as soon as anything happens
 * in it, in whichever process; what two ask for at the same time is made once.
 */
export class PageCache<Page> {
  private readonly kept = new Map<string, Kept<Page>>();
  private readonly coming = new Map<string, Promise<Page>>();
  private changes = 0;
  private readonly stop: () => void;

  constructor(live: Pick<LiveTail, 'listenToAll'>) {
    this.stop = live.listenToAll((_place, _topic, communityId) => this.drop(communityId));
  }

  /** The page under a key, made if there is none. */
  async get(communityId: string, key: string, make: () => Promise<Made<Page>>): Promise<Page> {
    const full = `${communityId} ${key}`;
    const present = this.kept.get(full);
    // A monotonic clock: this is about the age of a copy, not about a moment anybody reads.
    if (present && present.until > performance.now()) {
      return present.page;
    }
    const coming = this.coming.get(full);
    if (coming) {
      return coming;
    }
    const making = this.make(full, make).finally(() => {
      if (this.coming.get(full) === making) {
        this.coming.delete(full);
      }
    });
    this.coming.set(full, making);
    return making;
  }

  /** Forgets every page of a community. */
  drop(communityId: string): void {
    this.changes += 1;
    for (const pages of [this.kept, this.coming]) {
      for (const key of pages.keys()) {
        if (key.startsWith(`${communityId} `)) {
          pages.delete(key);
        }
      }
    }
  }

  close(): void {
    this.stop();
  }

  private async make(full: string, make: () => Promise<Made<Page>>): Promise<Page> {
    const changes = this.changes;
    const { page, keep } = await make();
    // What changed while the page was made may not be in it.
    if (keep && changes === this.changes) {
      this.kept.delete(full);
      this.kept.set(full, { page, until: performance.now() + LIFE });
      const oldest = this.kept.size > MOST && this.kept.keys().next().value;
      if (oldest) {
        this.kept.delete(oldest);
      }
    }
    return page;
  }
}
