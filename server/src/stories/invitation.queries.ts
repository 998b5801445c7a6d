import type { StoryInvitationState } from '@rapport/shared/telling';
import type { Write } from '../platform/command.js';
import type { RequestContext } from '../platform/context.js';
import { isUuid } from '../platform/paging.js';
import { statement } from '../platform/statement.js';

export interface InvitationRow {
  id: string;
  state: StoryInvitationState;
  words: string;
  at: Date;
  answeredAt: Date | null;
  memberId: string;
  byId: string;
  threadId: string;
  storyId: string | null;
}

const COLUMNS = `v.id, v.state, v.words, v.created_at as at, v.answered_at as "answeredAt", v.member_id as "memberId",
  v.by_id as "byId", v.thread_id as "threadId",
  (select x.id from story x where x.community_id = v.community_id and x.invitation_id = v.id
    and x.teller_id = $2 order by x.created_at limit 1) as "storyId"`;
const one = statement<InvitationRow>(
  'stories.invitation',
  `select ${COLUMNS} from story_invitation v
   where v.community_id = $1 and v.id = $3 and (v.member_id = $2 or v.by_id = $2)`,
);
const own = statement<InvitationRow>(
  'stories.own_invitations',
  `select ${COLUMNS} from story_invitation v
   where v.community_id = $1 and v.member_id = $2 and v.state <> 'TAKEN_BACK'
   order by v.created_at desc, v.id desc limit 50`,
);

/** An invitation to or by the caller, or null. */
export async function findInvitation(
  { db, actor }: RequestContext,
  id: string,
): Promise<InvitationRow | null> {
  return isUuid(id) && actor.kind === 'member' ? db.row(one, [actor.communityId, actor.memberId, id]) : null;
}

/** Invitations to the caller, the newest first. */
export async function ownInvitations({ db, actor }: RequestContext): Promise<InvitationRow[]> {
  return actor.kind === 'member' ? db.rows(own, [actor.communityId, actor.memberId]) : [];
}

const accepted = statement<{ id: string }>(
  'stories.accepted_invitation',
  `select id from story_invitation where community_id = $1 and member_id = $2 and id = $3 and state = 'ACCEPTED'`,
);

/** The id of an invitation the writer said yes to, or null. */
export async function acceptedInvitation(write: Write, id: string): Promise<string | null> {
  const { communityId, memberId } = write.actor;
  return (await write.tx.row(accepted, [communityId, memberId, id]))?.id ?? null;
}

const choice = statement<{ open: boolean }>(
  'stories.invitation_choice',
  `select open from story_invitation_choice where community_id = $1 and member_id = $2`,
);

/** Whether the caller may be asked for a story; yes, until they say otherwise. */
export async function openToInvitations({ db, actor }: RequestContext): Promise<boolean> {
  return (await db.row(choice, [actor.communityId, actor.memberId]))?.open ?? true;
}
