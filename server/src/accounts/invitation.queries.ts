import type { RequestContext } from '../platform/context.js';
import { fingerprint } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { Invitation, InvitationOffer } from './invitation.type.js';

const COLUMNS = `id, email, role, space_id as "spaceId", invited_by_id as "invitedById", created_at as "createdAt",
  expires_at as "expiresAt", accepted_at as "acceptedAt", revoked_at as "revokedAt", max_uses - uses as "usesLeft"`;

const newest = statement<Invitation>(
  'invitations.newest',
  `select ${COLUMNS} from invitation where community_id = $1 order by created_at desc, id desc limit 200`,
);
const byId = statement<Invitation>(
  'invitations.by_id',
  `select ${COLUMNS} from invitation where community_id = $1 and id = $2`,
);
const offer = statement<InvitationOffer>(
  'invitations.offer',
  `select c.name as "communityName", i.role, s.name as "spaceName", m.name as "invitedBy", i.email,
     i.expires_at <= $3 or (i.max_uses is not null and i.uses >= i.max_uses) as expired
   from invitation i
   join community c on c.id = i.community_id
   join member m on m.community_id = i.community_id and m.id = i.invited_by_id
   left join space s on s.community_id = i.community_id and s.id = i.space_id
   where i.community_id = $1 and i.token_hash = $2 and i.revoked_at is null`,
);

/** The newest two hundred invitations, those that have ended included. */
export async function invitationsOf(context: RequestContext): Promise<Invitation[]> {
  const rows = await context.db.rows(newest, [context.actor.communityId]);
  return rows.map((row) => Object.assign(new Invitation(), row));
}

/** One invitation that was just written. */
export async function invitationById(context: RequestContext, id: string): Promise<Invitation> {
  const row = await context.db.row(byId, [context.actor.communityId, id]);
  if (!row) {
    throw new Error('The invitation that was just written is not there.');
  }
  return Object.assign(new Invitation(), row);
}

/** What the holder of a token is offered; null for one that is none or was taken back. */
export async function offerOf(context: RequestContext, token: string): Promise<InvitationOffer | null> {
  const { communityId } = context.actor;
  const row = await context.db.row(offer, [communityId, fingerprint(token), context.clock.now()]);
  return row && Object.assign(new InvitationOffer(), row);
}
