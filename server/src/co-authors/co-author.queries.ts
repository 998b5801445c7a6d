import { CO_AUTHOR_INVITATIONS_EACH } from '@rapport/shared/limits';
import { VISIBLE_IDEA, visibleIdeas, type Idea } from '../ideas/idea.module.js';
import {
  asFace,
  asMember,
  faceColumn,
  MEMBER_COLUMNS,
  type FaceRow,
  type Member,
} from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { statement } from '../platform/statement.js';
import type { CoAuthorRow } from './co-author.rows.js';
import { CoAuthorship } from './co-author.type.js';

interface Row extends Omit<CoAuthorRow, 'invitedById' | 'times'> {
  member: FaceRow;
  invitedBy: FaceRow;
}

const COLUMNS = `ca.id, ca.idea_id as "ideaId", ca.member_id as "memberId", ca.state, ca.way,
  ca.invited_as as "invitedAs", ca.message, ca.created_at as "createdAt", ca.changed_at as "changedAt",
  ${faceColumn('m')} as member, ${faceColumn('b')} as "invitedBy"`;
const FROM = `from idea_co_author ca
  join idea i on i.community_id = ca.community_id and i.id = ca.idea_id
  join member m on m.community_id = ca.community_id and m.id = ca.member_id
  join member b on b.community_id = ca.community_id and b.id = ca.invited_by_id
  where ca.community_id = $1`;

function asCoAuthorship(
  { member, invitedBy, invitedAs, ...row }: Row,
  viewerId: string | null,
): CoAuthorship {
  const known = invitedAs === null || row.memberId === viewerId;
  const face = known ? asFace(member) : null;
  return Object.assign(new CoAuthorship(), {
    ...row,
    member: face,
    name: face?.name ?? invitedAs,
    invitedBy: asFace(invitedBy),
    message: row.state === 'INVITED' ? row.message : null,
  });
}

// Invitations are between those who write an idea and who was asked. What came of earlier ones is the person's own.
const ofIdeas = statement<Row>(
  'coAuthors.of_ideas',
  `select ${COLUMNS} ${FROM} and ca.idea_id = any($5::uuid[]) and (${VISIBLE_IDEA})
     and (ca.state = 'STANDING' or ca.member_id = $3::uuid or (ca.state = 'INVITED' and (i.author_id = $3::uuid
       or exists (select 1 from idea_co_author me where me.community_id = i.community_id and me.idea_id = i.id
         and me.member_id = $3::uuid and me.state = 'STANDING'))))
   order by ca.changed_at, ca.member_id`,
);

const coAuthorshipsLoader = defineLoader<CoAuthorship[]>(
  'coAuthorships',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofIdeas, [...visibleIdeas(actor), ids]);
    const byIdea = groupedBy(rows, ({ ideaId }) => ideaId);
    return new Map(
      [...byIdea].map(([id, all]) => [id, all.map((row) => asCoAuthorship(row, actor.memberId))]),
    );
  },
  [],
);

/** Everything the caller may know of who writes an idea or was asked to; without a statement where nothing can be. */
async function known(context: RequestContext, idea: Idea): Promise<CoAuthorship[]> {
  return context.actor.kind === 'anonymous' && idea.coAuthors.length === 0
    ? []
    : context.loaders.load(context, coAuthorshipsLoader, idea.id);
}

/** Who writes it, and who was invited as far as that is the caller's business. */
export async function coAuthorshipsOf(context: RequestContext, idea: Idea): Promise<CoAuthorship[]> {
  return (await known(context, idea)).filter(({ state }) => state === 'STANDING' || state === 'INVITED');
}

/** What the caller is to an idea, in every state; null when they never were anything. */
export async function ownCoAuthorship(context: RequestContext, idea: Idea): Promise<CoAuthorship | null> {
  const { memberId } = context.actor;
  return memberId === null
    ? null
    : ((await known(context, idea)).find((one) => one.memberId === memberId) ?? null);
}

const invitations = statement<Row>(
  'coAuthors.invitations',
  `select ${COLUMNS} ${FROM} and ca.member_id = $3::uuid and ca.state = 'INVITED' and (${VISIBLE_IDEA})
   order by ca.changed_at desc limit 50`,
);

/** Invitations that wait for the caller, the newest first. */
export async function ownInvitations({ actor, db }: RequestContext): Promise<CoAuthorship[]> {
  const rows = await db.rows(invitations, visibleIdeas(actor));
  return rows.map((row) => asCoAuthorship(row, actor.memberId));
}

const OFFERED = 10;
const possible = statement<Member>(
  'coAuthors.possible',
  `with here as (
     select member_id, min(rank) as rank, max(at) as at from (
       select c.author_id as member_id, 1 as rank, c.created_at as at from comment c
         where c.community_id = $1 and c.thread_id = $3 and c.withdrawn_at is null and not c.staff_only
       union all
       select v.member_id, 2, v.created_at from vote v where v.community_id = $1 and v.idea_id = $2
     ) said group by member_id)
   select ${MEMBER_COLUMNS} from member m left join here on here.member_id = m.id
   where m.community_id = $1 and m.left_at is null and m.id <> $4 and m.id <> $5
     and (m.role <> 'CUSTOMER' or not $6::boolean)
     and case when $7::text is null then here.member_id is not null else m.name ilike $7 end
     and not exists (select 1 from idea_co_author ca where ca.community_id = $1 and ca.idea_id = $2
       and ca.member_id = m.id and (ca.state = 'STANDING' or ca.state = 'INVITED' and ca.invited_as is null
         or ca.times >= ${CO_AUTHOR_INVITATIONS_EACH}))
   order by here.rank nulls last, here.at desc nulls last, lower(m.name), m.id limit ${OFFERED}`,
);

/**
 * Up to ten people who can be invited: who commented first, then who supports it, then by name.
 *
 * @param search part of a name; without it only people who were here already.
 */
export async function possibleCoAuthors(
  { actor, db }: RequestContext,
  idea: Idea,
  search: string | null,
): Promise<Member[]> {
  const part = search?.trim().slice(0, 80) ?? '';
  const pattern = part === '' ? null : `%${part.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db.rows(possible, [
    actor.communityId,
    idea.id,
    idea.thread.id,
    idea.author.id,
    actor.memberId,
    idea.space.visibility === 'STAFF',
    pattern,
  ]);
  return rows.map(asMember);
}
