import type { Services } from '../platform/context.js';
import type { Database } from '../platform/database.js';
import type { Auth } from './auth.js';

// By database, because a test process serves several.
const auths = new WeakMap<Database, Auth>();

/** The sign-in library, loaded with the first who signs in: at rest it would take a sixth of the server's memory. */
export async function authFor(services: Services): Promise<Auth> {
  const present = auths.get(services.db);
  if (present) {
    return present;
  }
  const { createAuth } = await import('./auth.js');
  const made = auths.get(services.db) ?? createAuth(services);
  auths.set(services.db, made);
  return made;
}
