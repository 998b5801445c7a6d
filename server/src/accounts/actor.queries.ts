import type { Role, TokenScope } from '@rapport/shared/vocabulary';
import type { Actor } from '../platform/actor.js';
import type { Services } from '../platform/context.js';
import type { Database } from '../platform/database.js';
import { unauthenticated } from '../platform/errors.js';
import type { Caller } from '../platform/http/caller.js';
import { fingerprint } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { sessionTokenOf } from './session-cookie.js';

/** Days without a visit after which a session ends. */
export const SESSION_DAYS = 30;
/** An ended session must be refused within five seconds in every process; this leaves two to spare. */
const REMEMBERED_MS = 3_000;
const REMEMBERED_MOST = 20_000;
const SEEN_EVERY_MS = 5 * 60_000;

interface Holder {
  id: string;
  memberId: string;
  role: Role;
  expiresAt: Date;
  lastUsedAt: Date | null;
  /** Null for a session. */
  scopes: TokenScope[] | null;
}

const sessionHolder = statement<Holder>(
  'accounts.session_holder',
  `select s.id, m.id as "memberId", m.role, s.expires_at as "expiresAt", s.updated_at as "lastUsedAt", null as scopes
   from auth_session s
   join member m on m.community_id = $2 and m.user_id = s.user_id and m.left_at is null
   where s.token = $1`,
);
const tokenHolder = statement<Holder>(
  'accounts.token_holder',
  `select t.id, m.id as "memberId", m.role, t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt", t.scopes
   from api_token t
   join member m on m.community_id = t.community_id and m.id = t.member_id and m.left_at is null
   where t.token_hash = $1 and t.community_id = $2 and t.revoked_at is null`,
);
const touchSession = statement(
  'accounts.touch_session',
  `update auth_session set updated_at = $2, expires_at = $3 where id = $1 and updated_at < $2`,
);
const touchToken = statement(
  'accounts.touch_token',
  `update api_token set last_used_at = $3 where community_id = $1 and id = $2`,
);

interface Remembered {
  holder: Holder;
  until: number;
}

// By database, because a test process serves several.
const remembered = new WeakMap<Database, Map<string, Remembered>>();

function rememberedOf(db: Database): Map<string, Remembered> {
  const present = remembered.get(db) ?? new Map<string, Remembered>();
  remembered.set(db, present);
  return present;
}

/** Makes this process look again at once; others do within three seconds. */
export function forgetHolders(db: Database): void {
  remembered.delete(db);
}

async function holderOf(
  { db }: Services,
  key: string,
  read: () => Promise<Holder | null>,
): Promise<Holder | null> {
  const known = rememberedOf(db);
  const present = known.get(key);
  // A monotonic clock: this is about the age of a copy, not about a moment anybody reads.
  if (present && present.until > performance.now()) {
    return present.holder;
  }
  known.delete(key);
  const holder = await read();
  if (holder) {
    if (known.size >= REMEMBERED_MOST) {
      known.clear();
    }
    known.set(key, { holder, until: performance.now() + REMEMBERED_MS });
  }
  return holder;
}

/**
 * Who calls: by the session cookie of a browser or `Authorization: Bearer rpt_...` of a program.
 *
 * @throws UNAUTHENTICATED for an API token that is not, or no longer, good. An ended session is simply nobody: the
 * public pages stay readable with an old cookie.
 */
export async function resolveActor(
  services: Services,
  caller: Pick<Caller, 'headers'>,
  communityId: string,
): Promise<Actor> {
  const { authorization, cookie } = caller.headers;
  if (authorization !== undefined) {
    return tokenActor(services, authorization, communityId);
  }
  const token = sessionTokenOf(cookie, services.publicUrl, services.settings.secret);
  const now = services.clock.now();
  const holder =
    token &&
    (await holderOf(services, `session ${communityId} ${token}`, () =>
      services.db.row(sessionHolder, [token, communityId]),
    ));
  if (!holder || holder.expiresAt <= now) {
    return { kind: 'anonymous', communityId, memberId: null, role: null };
  }
  const { id, memberId, role } = holder;
  if (isDue(holder, now)) {
    holder.lastUsedAt = now;
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    noteUse(services, services.db.rows(touchSession, [id, now, expiresAt]));
  }
  return { kind: 'member', communityId, memberId, role, sessionId: id, scopes: null };
}

async function tokenActor(services: Services, authorization: string, communityId: string): Promise<Actor> {
  const secret = /^Bearer (rpt_[\w-]{43})$/i.exec(authorization)?.[1];
  const hash = secret && fingerprint(secret);
  const now = services.clock.now();
  const holder =
    hash &&
    (await holderOf(services, `token ${communityId} ${hash}`, () =>
      services.db.row(tokenHolder, [hash, communityId]),
    ));
  if (!holder || holder.expiresAt <= now) {
    throw unauthenticated();
  }
  const { id, memberId, role, scopes } = holder;
  if (isDue(holder, now)) {
    holder.lastUsedAt = now;
    noteUse(services, services.db.rows(touchToken, [communityId, id, now]));
  }
  return { kind: 'member', communityId, memberId, role, sessionId: null, scopes };
}

/** Use is noted every five minutes at most: a write with each request would cost more than the request. */
function isDue({ lastUsedAt }: Holder, now: Date): boolean {
  return !lastUsedAt || now.getTime() - lastUsedAt.getTime() >= SEEN_EVERY_MS;
}

/** Nobody waits for it, and nothing depends on it. */
function noteUse({ log }: Services, write: Promise<unknown>): void {
  write.catch((error: unknown) => log.warn({ err: error }, 'the last use of a session was not noted'));
}
