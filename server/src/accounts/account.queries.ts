import type { RequestContext } from '../platform/context.js';
import { statement } from '../platform/statement.js';
import { ApiToken, Session } from './account.type.js';
import { deviceOf } from './device.js';

interface SessionRow {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

const sessions = statement<SessionRow>(
  'accounts.sessions',
  `select s.id, s.user_agent as "userAgent", s.created_at as "createdAt", s.updated_at as "lastSeenAt",
     s.expires_at as "expiresAt"
   from auth_session s join member m on m.user_id = s.user_id
   where m.community_id = $1 and m.id = $2 and s.expires_at > $3
   order by s.updated_at desc, s.id desc limit 100`,
);
const TOKEN_COLUMNS = `id, name, scopes, created_at as "createdAt", expires_at as "expiresAt",
  last_used_at as "lastUsedAt"`;
const tokens = statement<ApiToken>(
  'accounts.tokens',
  `select ${TOKEN_COLUMNS} from api_token
   where community_id = $1 and member_id = $2 and revoked_at is null and expires_at > $3
   order by created_at desc, id desc limit 100`,
);
const pendingEmail = statement<{ email: string }>(
  'accounts.pending_email',
  `select email from email_change where community_id = $1 and member_id = $2 and expires_at > $3`,
);
const password = statement<{ id: string }>(
  'accounts.password',
  `select a.id from auth_account a join member m on m.user_id = a.user_id
   where m.community_id = $1 and m.id = $2 and a.provider_id = 'credential' and a.password is not null`,
);

function own({ actor }: RequestContext): unknown[] {
  return [actor.communityId, actor.memberId];
}

/** The caller's sessions, the one seen last first. */
export async function sessionsOf(context: RequestContext): Promise<Session[]> {
  const { actor } = context;
  const rows = await context.db.rows(sessions, [...own(context), context.clock.now()]);
  return rows.map(({ userAgent, ...row }) =>
    Object.assign(new Session(), row, {
      current: actor.kind === 'member' && row.id === actor.sessionId,
      device: deviceOf(userAgent),
    }),
  );
}

/** The caller's tokens that are still good, newest first. */
export async function tokensOf(context: RequestContext): Promise<ApiToken[]> {
  const rows = await context.db.rows(tokens, [...own(context), context.clock.now()]);
  return rows.map((row) => Object.assign(new ApiToken(), row));
}

/** The address the caller wants to have and has not confirmed yet. */
export async function pendingEmailOf(context: RequestContext): Promise<string | null> {
  return (await context.db.row(pendingEmail, [...own(context), context.clock.now()]))?.email ?? null;
}

export async function hasPassword(context: RequestContext): Promise<boolean> {
  return (await context.db.row(password, own(context))) !== null;
}
