import type { CoAuthorState, CoAuthorWay } from '@rapport/shared/vocabulary';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import type { Crowd } from './co-author.rules.js';

/** One person's part in one idea, as it is written. */
export interface CoAuthorRow {
  id: string;
  ideaId: string;
  memberId: string;
  state: CoAuthorState;
  way: CoAuthorWay;
  invitedById: string;
  invitedAs: string | null;
  times: number;
  message: string | null;
  createdAt: Date;
  changedAt: Date;
}

export const ROW_COLUMNS = `ca.id, ca.idea_id as "ideaId", ca.member_id as "memberId", ca.state, ca.way,
  ca.invited_by_id as "invitedById", ca.invited_as as "invitedAs", ca.times, ca.message,
  ca.created_at as "createdAt", ca.changed_at as "changedAt"`;

const rowOf = statement<CoAuthorRow>(
  'coAuthors.row',
  `select ${ROW_COLUMNS} from idea_co_author ca
   where ca.community_id = $1 and ca.idea_id = $2 and ca.member_id = $3 for update`,
);

/** What one person is to an idea; locked until the write ends, as is the idea by whoever asks. */
export async function coAuthorRow(
  tx: Tx,
  communityId: string,
  ideaId: string,
  memberId: string,
): Promise<CoAuthorRow | null> {
  return tx.row(rowOf, [communityId, ideaId, memberId]);
}

const byId = statement<{ ideaId: string; memberId: string }>(
  'coAuthors.by_id',
  `select idea_id as "ideaId", member_id as "memberId" from idea_co_author where community_id = $1 and id = $2`,
);

/** Whose part in which idea an invitation is; not locked. */
export async function rowById(
  tx: Tx,
  communityId: string,
  id: string,
): Promise<{ ideaId: string; memberId: string } | null> {
  return tx.row(byId, [communityId, id]);
}

const crowd = statement<Crowd>(
  'coAuthors.crowd',
  `select count(*) filter (where state = 'STANDING')::int as standing,
     count(*) filter (where state = 'INVITED')::int as invited
   from idea_co_author where community_id = $1 and idea_id = $2`,
);

/** How many write an idea and were asked to. */
export async function crowdOf(tx: Tx, communityId: string, ideaId: string): Promise<Crowd> {
  return (await tx.row(crowd, [communityId, ideaId])) ?? { standing: 0, invited: 0 };
}

const toldOf = statement<{ memberId: string; reason: 'AUTHOR' | 'CO_AUTHOR' }>(
  'coAuthors.told',
  `select author_id as "memberId", 'AUTHOR' as reason from idea where community_id = $1 and id = $2
   union all
   select member_id, 'CO_AUTHOR' from idea_co_author
   where community_id = $1 and idea_id = $2 and state = 'STANDING'`,
);

/** Who writes an idea: its author, then its co-authors, each with why they are told of something. */
export async function authorsOf(
  tx: Tx,
  communityId: string,
  ideaId: string,
): Promise<{ memberId: string; reason: 'AUTHOR' | 'CO_AUTHOR' }[]> {
  return tx.rows(toldOf, [communityId, ideaId]);
}
