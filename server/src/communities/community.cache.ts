import type { Database } from '../platform/database.js';
import type { Community } from './community.type.js';

/**
 * Every request asks for its community, and it changes a few times a year: so each process remembers it for two
 * seconds, which is how long another process may go on showing the old name.
 */
const KEPT_MS = 2000;

interface Remembered {
  community: Promise<Community | null>;
  until: number;
}

// By database, because a test process has several; by what was asked for within.
const remembered = new WeakMap<Database, Map<string, Remembered>>();

/** What `read` answers, or answered within the last two seconds for the same question. */
export function rememberCommunity(
  db: Database,
  question: string,
  read: () => Promise<Community | null>,
): Promise<Community | null> {
  const known = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, known);
  const present = known.get(question);
  // A monotonic clock: this is about the age of a copy, not about a moment anybody reads.
  const now = performance.now();
  if (present && present.until > now) {
    return present.community;
  }
  const entry = { community: read(), until: now + KEPT_MS };
  known.set(question, entry);
  const drop = (): void => {
    if (known.get(question) === entry) {
      known.delete(question);
    }
  };
  // Neither an empty database nor one that does not answer is worth remembering.
  entry.community.then((community) => community ?? drop(), drop);
  return entry.community;
}

/** Forgets what this process remembers; to be called after the commit of a change. */
export function forgetCommunities(db: Database): void {
  remembered.delete(db);
}
