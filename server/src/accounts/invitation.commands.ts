import { createInvitationInput } from '@rapport/shared/inputs/community';
import { createHmac } from 'node:crypto';
import type { Role } from '@rapport/shared/vocabulary';
import { z } from 'zod';
import words from '../locales/en/sign-in.json' with { type: 'json' };
import { queueMail } from '../mail/mail.module.js';
import { command, type Write } from '../platform/command.js';
import { isUuid } from '../platform/paging.js';
import { found, NotPossible, refuse } from '../platform/problems.js';
import { fingerprint } from '../platform/seal.js';
import { statement } from '../platform/statement.js';
import { spaceInside } from '../spaces/space.module.js';
import { InvitationEntity } from './account.entity.js';
import { invitationMail } from './account.mails.js';

const DAY_MS = 86_400_000;

/**
 * The token of an invitation, made from its id and the secret instead of chance: the same call under the same
 * idempotency key answers the same link again, and yet the link is kept nowhere.
 */
export function invitationToken(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`invitation ${id}`).digest('base64url');
}

export function invitationLink(
  { publicUrl, settings }: Pick<Write, 'publicUrl' | 'settings'>,
  id: string,
): string {
  return `${publicUrl}/invitation/${invitationToken(settings.secret, id)}`;
}

/** An admin invites one person by mail, or makes a link to pass on. */
export const createInvitation = command({
  name: 'createInvitation',
  action: 'invitation:manage',
  limits: ['invitation'],
  input: createInvitationInput,
  async run(write, input) {
    const { tx, actor, ids, now } = write;
    const space = input.spaceId ? found(await spaceInside(tx, actor, input.spaceId)) : null;
    const id = ids.next();
    const expiresAt = new Date(now.getTime() + input.expiresInDays * DAY_MS);
    await tx.insert(InvitationEntity, {
      communityId: actor.communityId,
      id,
      email: input.email,
      role: input.role,
      spaceId: space?.id ?? null,
      tokenHash: fingerprint(invitationToken(write.settings.secret, id)),
      invitedById: actor.memberId,
      createdAt: now,
      expiresAt,
      maxUses: usesOf(input.email, input.role, input.maxUses ?? null),
      uses: 0,
      acceptedAt: null,
      revokedAt: null,
    });
    if (input.email) {
      await mailInvitation(write, id, {
        email: input.email,
        role: input.role,
        space: space?.name ?? null,
        expiresAt,
      });
    }
    return { invitationId: id };
  },
});

/** A mail is for one person. A link into the team that nobody counted would be a hole in the fence. */
function usesOf(email: string | null, role: Role, asked: number | null): number | null {
  return email ? 1 : (asked ?? (role === 'CUSTOMER' ? null : 1));
}

const inviter = statement<{ name: string; community: string; language: string; timeZone: string }>(
  'invitations.inviter',
  `select m.name, c.name as community, c.language, c.time_zone as "timeZone"
   from member m join community c on c.id = m.community_id where m.community_id = $1 and m.id = $2`,
);

async function mailInvitation(
  write: Write,
  id: string,
  invitation: { email: string; role: Role; space: string | null; expiresAt: Date },
): Promise<void> {
  const { communityId, memberId } = write.actor;
  const { name, community, language, timeZone } = found(await write.tx.row(inviter, [communityId, memberId]));
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(invitation.expiresAt);
  const { role, space } = invitation;
  await queueMail(write, communityId, {
    to: { email: invitation.email, name: null },
    content: invitationMail({ community, name, role, space, day, link: invitationLink(write, id) }),
    expiresAt: invitation.expiresAt,
  });
}

const standing = statement<{ id: string; over: boolean }>(
  'invitations.standing',
  `select id, revoked_at is not null or (max_uses is not null and uses >= max_uses) as over
   from invitation where community_id = $1 and id = $2 for update`,
);

/** An admin takes an invitation back that could still be used. */
export const revokeInvitation = command({
  name: 'revokeInvitation',
  action: 'invitation:manage',
  // Any text may be asked for; what is no invitation is not found.
  input: z.object({ invitationId: z.string() }),
  async run({ tx, actor, now }, { invitationId }) {
    const { communityId } = actor;
    const known = isUuid(invitationId) ? invitationId : null;
    const { id, over } = found(await tx.row(standing, [communityId, known]));
    if (over) {
      refuse(new NotPossible(words.lastUse));
    }
    await tx.update(InvitationEntity, { communityId, id }, { revokedAt: now });
    return { invitationId: id };
  },
});
