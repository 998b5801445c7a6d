import { CREDITS_ASKED_MAX } from '@rapport/shared/limits';
import type { GiveCredit } from '@rapport/shared/inputs/credit';
import type { CreditConsent, CreditKind } from '@rapport/shared/vocabulary';
import type { IdeaInSpace } from '../ideas/idea.module.js';
import words from '../locales/en/credits.json' with { type: 'json' };
import type { Write } from '../platform/command.js';
import { found, invalid, NotPossible, refuse } from '../platform/problems.js';
import { statement } from '../platform/statement.js';
import type { Tx } from '../platform/tx.js';
import { fill } from '../platform/words.js';
import { comparable } from './credit.rules.js';

interface Person {
  name: string;
  /** Whether they see the idea: what is for the team only is not credited to others. */
  sees: boolean;
  isCoAuthor: boolean;
}

export const personInside = statement<Person>(
  'credits.person',
  `select m.name, (m.role <> 'CUSTOMER' or s.visibility <> 'STAFF') as sees,
     exists (select 1 from idea_co_author ca where ca.community_id = i.community_id and ca.idea_id = i.id
       and ca.member_id = m.id and ca.state in ('STANDING', 'LEFT')) as "isCoAuthor"
   from idea i
   join space s on s.community_id = i.community_id and s.id = i.space_id
   join member m on m.community_id = i.community_id and m.id = $3 and m.left_at is null
   where i.community_id = $1 and i.id = $2 for key share of m`,
);
const theirComment = statement<{ id: string }>(
  'credits.comment',
  `select id from comment where community_id = $1 and id = $2 and author_id = $3 and thread_id = $4
     and withdrawn_at is null and not staff_only`,
);
const given = statement<{ what: string; kind: CreditKind; consent: CreditConsent }>(
  'credits.given',
  `select what, kind, consent from credit where community_id = $1 and idea_id = $2 and member_id = $3`,
);

/** Every credit of one person for one idea, in every state; never for anybody's eyes. */
export async function creditsOf(
  tx: Tx,
  communityId: string,
  ideaId: string,
  memberId: string,
): Promise<{ what: string; kind: CreditKind; consent: CreditConsent }[]> {
  return tx.rows(given, [communityId, ideaId, memberId]);
}

/** Whether somebody has a credit of a kind for an idea, whatever they said to it. */
export async function hasCredit(
  tx: Tx,
  of: { communityId: string; ideaId: string; memberId: string; kind: CreditKind },
): Promise<boolean> {
  const all = await creditsOf(tx, of.communityId, of.ideaId, of.memberId);
  return all.some(({ kind }) => kind === of.kind);
}

/**
 * What a credit by hand is for, once nothing speaks against it. The idea's row must be locked, so that the same words are
 * not given twice at once.
 *
 * @throws Refusal for oneself, for somebody who is not there, for what they did not say, for the same words again, and
 * while the person has not answered several others.
 */
export async function kindOfCredit(write: Write, idea: IdeaInSpace, input: GiveCredit): Promise<CreditKind> {
  const { communityId, memberId: writerId } = write.actor;
  const { memberId, commentId } = input;
  if (memberId === writerId) {
    refuse(new NotPossible(words.notYourself));
  }
  const person = found(await write.tx.row(personInside, [communityId, idea.id, memberId]));
  found(person.sees || null);
  const values = [communityId, commentId, memberId, idea.threadId];
  if (commentId && !(await write.tx.row(theirComment, values))) {
    throw invalid('commentId', 'UNKNOWN');
  }
  if (!commentId && !person.isCoAuthor) {
    refuse(new NotPossible(words.notACoAuthor));
  }
  const earlier = await creditsOf(write.tx, communityId, idea.id, memberId);
  if (earlier.some(({ what }) => comparable(what) === comparable(input.what))) {
    throw invalid('what', 'TAKEN', words.sameWords);
  }
  if (earlier.filter(({ consent }) => consent === 'ASKED').length >= CREDITS_ASKED_MAX) {
    refuse(new NotPossible(fill(words.waits, { name: person.name })));
  }
  return commentId ? 'COMMENT' : 'CO_AUTHOR';
}
