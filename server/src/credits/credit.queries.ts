import { ideaPath, VISIBLE_IDEA, visibleIdeas } from '../ideas/idea.module.js';
import { asFace, faceColumn, type FaceRow } from '../members/member.module.js';
import type { RequestContext } from '../platform/context.js';
import { groupedBy } from '../platform/grouped.js';
import { defineLoader } from '../platform/loaders.js';
import { connectionOf, decodeCursor, encodeCursor, isUuid, pageSize } from '../platform/paging.js';
import { composedStatement, statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { pathOfWords } from './credit.rules.js';
import { Credit, CreditConnection } from './credit.type.js';

interface Row extends Omit<Credit, 'member' | 'givenBy' | 'path'> {
  member: FaceRow;
  givenBy: FaceRow;
  suggestionNumber: number | null;
  commentId: string | null;
  number: number;
  slug: string;
  visible: boolean;
}

// A comment that was withdrawn, or is for the team only, is no place to lead anybody to.
const COLUMNS = `c.id, c.idea_id as "ideaId", c.kind, c.what, c.revision, c.consent, c.created_at as "createdAt",
  c.suggestion_number as "suggestionNumber", i.number, i.slug, ${faceColumn('m')} as member,
  ${faceColumn('g')} as "givenBy", (${VISIBLE_IDEA}) as visible,
  (select w.id from comment w where w.community_id = c.community_id and w.id = c.comment_id
    and w.withdrawn_at is null and not w.staff_only) as "commentId"`;
const FROM = `from credit c
  join idea i on i.community_id = c.community_id and i.id = c.idea_id
  join member m on m.community_id = c.community_id and m.id = c.member_id
  join member g on g.community_id = c.community_id and g.id = c.given_by_id
  where c.community_id = $1`;

/**
 * The one condition under which anybody but its person sees a credit (decision 027): they agree, now, and are here or left
 * their name with their words.
 * Given the columns of a credit `c` and its member `m`.
 */
const CONSENTED = `(c.consent = 'GIVEN' and (m.left_at is null or m.left_as = 'KEEP'))`;

function asCredit({
  member,
  givenBy,
  suggestionNumber,
  commentId,
  number,
  slug,
  visible,
  ...row
}: Row): Credit {
  const place = {
    kind: row.kind,
    ideaPath: ideaPath(number, slug),
    suggestionNumber,
    commentId,
    revision: row.revision,
  };
  return Object.assign(new Credit(), {
    ...row,
    member: asFace(member),
    givenBy: asFace(givenBy),
    path: visible ? pathOfWords(place) : null,
  });
}

const OF_IDEAS_MOST = 200;
const ofIdeas = statement<Row>(
  'credits.of_ideas',
  `select ${COLUMNS} ${FROM} and c.idea_id = any($5::uuid[]) and (${VISIBLE_IDEA})
     and (${CONSENTED} or c.member_id = $3::uuid)
   order by c.created_at, c.id limit ${OF_IDEAS_MOST}`,
);

/** Credits of ideas the caller was shown, the oldest first: what is agreed to, and the caller's own in every state. */
export const creditsOfIdea = defineLoader<Credit[]>(
  'creditsOfIdea',
  async ({ actor, db }, ids) => {
    const rows = await db.rows(ofIdeas, [...visibleIdeas(actor), ids]);
    const byIdea = groupedBy(rows, ({ ideaId }) => ideaId);
    return new Map([...byIdea].map(([id, all]) => [id, all.map(asCredit)]));
  },
  [],
);

/** A page of the credits of one member, the newest first. */
async function creditPage(
  context: RequestContext,
  name: string,
  shown: string,
  { memberId, first, after }: { memberId: string; first: number; after?: string | null },
): Promise<CreditConnection> {
  const size = pageSize(first);
  const cursor = decodeCursor(after, ['moment', 'uuid']);
  const rows = await context.db.rows(
    composedStatement<Row>(
      name,
      `select ${COLUMNS} ${FROM} and c.member_id = $5 and ${shown}
       ${cursor ? 'and (c.created_at, c.id) < ($7::timestamptz, $8::uuid)' : ''}
       order by c.created_at desc, c.id desc limit $6`,
    ),
    [...visibleIdeas(context.actor), memberId, size + 1, ...(cursor ?? [])],
  );
  const cursorOf = ({ createdAt, id }: Credit): string => encodeCursor([createdAt.toISOString(), id]);
  return Object.assign(new CreditConnection(), connectionOf(rows.map(asCredit), size, after, cursorOf));
}

interface PageOf {
  memberId: string;
  first: number;
  after?: string | null;
}

/** What a member agreed to show, of ideas the caller may see. Their own page shows them no more than others see. */
export async function creditsOfMember(context: RequestContext, page: PageOf): Promise<CreditConnection> {
  return creditPage(context, 'credits.of_member', `${CONSENTED} and (${VISIBLE_IDEA})`, page);
}

/** All credits of the caller, whatever they said to them and whether or not they still see the idea. */
export async function ownCredits(context: RequestContext, page: PageOf): Promise<CreditConnection> {
  return creditPage(context, 'credits.own', 'c.member_id = $3::uuid', page);
}

const ownById = statement<Row>(
  'credits.own_by_id',
  `select ${COLUMNS} ${FROM} and c.id = $5 and c.member_id = $3::uuid`,
);

/** One of the caller's own credits; null when it is not theirs. */
export async function ownCredit(context: RequestContext, id: string): Promise<Credit | null> {
  const row = isUuid(id) ? await context.db.row(ownById, [...visibleIdeas(context.actor), id]) : null;
  return row && asCredit(row);
}

export interface CreditInside {
  id: string;
  ideaId: string;
  memberId: string;
  consent: Credit['consent'];
}

const inside = statement<CreditInside>(
  'credits.inside',
  `select id, idea_id as "ideaId", member_id as "memberId", consent from credit
   where community_id = $1 and id = $2 for update`,
);

/** A credit for an answer, locked. */
export async function creditInside(tx: Tx, communityId: string, id: string): Promise<CreditInside | null> {
  return tx.row(inside, [communityId, id]);
}
