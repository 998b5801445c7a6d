import { changeEmailInput, createApiTokenInput } from '@rapport/shared/inputs/account';
import type { Role, TokenScope } from '@rapport/shared/vocabulary';
import { z } from 'zod';
import words from '../locales/en/sign-in.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { isUuid } from '../platform/paging.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { fingerprint, randomSecret } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { fill } from '../platform/words.js';
import { ApiTokenEntity } from './account.entity.js';
import { requestEmailChange } from './email-change.writes.js';

const DAY_MS = 86_400_000;
const TOKENS_MOST = 20;
/** Whoever is not staff gains nothing by these scopes today, and must not by a change of role tomorrow. */
const NEEDS: Record<TokenScope, readonly Role[]> = {
  READ: ['CUSTOMER', 'STAFF', 'ADMIN'],
  PARTICIPATE: ['CUSTOMER', 'STAFF', 'ADMIN'],
  STAFF: ['STAFF', 'ADMIN'],
  ADMIN: ['ADMIN'],
};

const endOne = statement<{ id: string }>(
  'accounts.end_session',
  `delete from auth_session s using member m
   where m.community_id = $1 and m.id = $2 and s.user_id = m.user_id and s.id = $3 returning s.id`,
);
const forgetPending = statement(
  'accounts.forget_pending_email',
  `delete from email_change where community_id = $1 and member_id = $2`,
);
const endOthers = statement(
  'accounts.end_other_sessions',
  `delete from auth_session s using member m
   where m.community_id = $1 and m.id = $2 and s.user_id = m.user_id and s.id is distinct from $3`,
);
const countTokens = statement<{ count: number }>(
  'accounts.count_tokens',
  `select count(*)::integer as count from api_token
   where community_id = $1 and member_id = $2 and revoked_at is null and expires_at > $3`,
);

/** A member ends one of their sessions, the present one included. */
export const endSession = command({
  name: 'endSession',
  action: 'session:own',
  // Any text may be asked for; what is no session of theirs is not found.
  input: z.object({ sessionId: z.string() }),
  async run({ tx, actor }, { sessionId }) {
    const known = isUuid(sessionId) ? sessionId : null;
    const ended = await tx.row(endOne, [actor.communityId, actor.memberId, known]);
    return { sessionId: found(ended).id };
  },
});

/** A member ends all their sessions but the present one. */
export const endOtherSessions = command({
  name: 'endOtherSessions',
  action: 'session:own',
  input: z.object({}),
  async run({ tx, actor }) {
    await tx.rows(endOthers, [actor.communityId, actor.memberId, actor.sessionId]);
    // Whoever sat at one of them may have asked for another address.
    await tx.rows(forgetPending, [actor.communityId, actor.memberId]);
    return {};
  },
});

/**
 * A member makes a key for a program of theirs. The secret is answered once and not kept: the mutation takes no
 * idempotency key, under which outcomes are stored.
 */
export const createApiToken = command({
  name: 'createApiToken',
  action: 'session:own',
  input: createApiTokenInput,
  async run({ tx, actor, ids, now }, { name, scopes, expiresInDays }) {
    const { communityId, memberId, role } = actor;
    if (scopes.some((scope) => !NEEDS[scope].includes(role))) {
      throw invalid('scopes', 'INVALID', words.roleNotYours);
    }
    const active = await tx.row(countTokens, [communityId, memberId, now]);
    if ((active?.count ?? 0) >= TOKENS_MOST) {
      refuse(new NotPossible(fill(words.tokensMost, { max: TOKENS_MOST })));
    }
    const secret = randomSecret('rpt_');
    const token = {
      communityId,
      id: ids.next(),
      memberId,
      name,
      tokenHash: fingerprint(secret),
      scopes: [...new Set(scopes)],
      createdAt: now,
      expiresAt: new Date(now.getTime() + expiresInDays * DAY_MS),
      lastUsedAt: null,
      revokedAt: null,
    };
    await tx.insert(ApiTokenEntity, token);
    return { token, secret };
  },
});

const revoke = statement<{ id: string }>(
  'accounts.revoke_token',
  `update api_token set revoked_at = $4
   where community_id = $1 and member_id = $2 and id = $3 and revoked_at is null returning id`,
);

export const revokeApiToken = command({
  name: 'revokeApiToken',
  action: 'session:own',
  input: z.object({ tokenId: z.string() }),
  async run({ tx, actor, now }, { tokenId }) {
    const known = isUuid(tokenId) ? tokenId : null;
    const revoked = await tx.row(revoke, [actor.communityId, actor.memberId, known, now]);
    return { tokenId: found(revoked).id };
  },
});

/** A member asks for another address; it is theirs once they have read a mail there. */
export const changeEmail = command({
  name: 'changeEmail',
  action: 'session:own',
  limits: ['code'],
  input: changeEmailInput,
  async run(write, { email }) {
    await requestEmailChange(write, email);
    return { email };
  },
});
